package org.demarche.ingest.discover;

import org.demarche.contract.Source;

/**
 * A source that a page of a site tells of.
 *
 * @param url normalised
 * @param title what the page calls it, null where it does not
 */
public record FoundSource(String url, Source.Kind kind, String title) {}
