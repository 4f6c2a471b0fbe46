/** What the API takes about the watching: sources, addresses to fetch, sites to look through for feeds. */
package org.demarche.ingest.control;
