/** When a source is polled again, by how its polls went. Pure. */
package org.demarche.ingest.poll;
