/** Who wrote an article: people and desks, never the site. */
package org.demarche.ingest.extract.author;
