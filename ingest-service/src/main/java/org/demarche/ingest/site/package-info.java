/** What recurs on the pages of one site is the site's and not the article's: learnt from hashes of lines. Pure. */
package org.demarche.ingest.site;
