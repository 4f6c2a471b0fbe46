/** The server behind the HTTP API: keys, scopes, limits, problems, and the document that describes it all. */
package org.demarche.ingest.api;
