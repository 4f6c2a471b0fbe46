/** What is watched: the sources and how their polls went, known to every instance. */
package org.demarche.ingest.sources;
