/** What a site's robots.txt allows, by RFC 9309. Pure. */
package org.demarche.ingest.robots;
