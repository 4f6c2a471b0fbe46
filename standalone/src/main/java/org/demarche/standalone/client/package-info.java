/** The ingest service's HTTP API from the side of its clients. */
package org.demarche.standalone.client;
