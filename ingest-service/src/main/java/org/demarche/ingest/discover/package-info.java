/** What feeds, sitemaps and section pages list, and where a site's feeds are. Pure. */
package org.demarche.ingest.discover;
