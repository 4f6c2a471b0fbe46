/** Articles that are sent here: submissions in, articles out. */
package org.demarche.ingest.accept;
