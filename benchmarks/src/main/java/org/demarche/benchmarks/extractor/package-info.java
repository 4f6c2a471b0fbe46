/** Our extractor and the peers that a Java project would take instead, behind one interface. */
package org.demarche.benchmarks.extractor;
