package org.demarche.ingest.site;

/**
 * What was learnt of one page, as it is kept: the newest value under a key replaces the one before.
 *
 * @param key the site and the slot of the page in its window, {@code example.org/en#17}
 * @param value a trace of hashes, versioned
 */
public record SiteRecord(String key, byte[] value) {}
