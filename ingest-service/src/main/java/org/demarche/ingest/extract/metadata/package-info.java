/** The title, the site, the canonical address, the topics, the lead image and the language of an article. */
package org.demarche.ingest.extract.metadata;
