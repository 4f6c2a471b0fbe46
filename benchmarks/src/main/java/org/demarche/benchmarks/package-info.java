/** The command line of the measurements; no service depends on it. */
package org.demarche.benchmarks;
