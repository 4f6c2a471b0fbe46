/** Drops the boxes that are not the article from the part of the page that holds it. */
package org.demarche.ingest.extract.prune;
