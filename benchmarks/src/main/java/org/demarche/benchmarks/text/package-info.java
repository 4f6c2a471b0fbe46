/** The texts that the tagger is measured on. */
package org.demarche.benchmarks.text;
