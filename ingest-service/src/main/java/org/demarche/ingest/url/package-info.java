/** Addresses: one canonical form for every way that the same page is linked to. */
package org.demarche.ingest.url;
