/** The HTTP API: submissions in, articles out, problems by RFC 9457. */
package org.demarche.ingest.accept;
