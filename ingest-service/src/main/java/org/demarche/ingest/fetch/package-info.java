/** One request to the web: guarded, bounded, and answered with what became of it, never with an exception. */
package org.demarche.ingest.fetch;
