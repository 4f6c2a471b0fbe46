/** The demonstration: sample pages in, a table of stances out. */
package org.demarche.standalone.demo;
