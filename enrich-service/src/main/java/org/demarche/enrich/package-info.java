/** The enrich service: reads articles, tags stance and themes, writes enriched articles. */
package org.demarche.enrich;
