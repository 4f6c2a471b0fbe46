/** What a client sent becomes an article: extraction, address, id. Pure. */
package org.demarche.ingest.assemble;
