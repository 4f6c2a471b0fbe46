package org.demarche.ingest.site;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.demarche.ingest.extract.BodyLine;

/**
 * The text of a page as its site showed it, before anything was taken out for recurring.
 *
 * @param site whose pages share their chrome: a host, and the language of its edition
 * @param articleId what the page's copies and versions have in common, as the contract makes it
 * @param at when the pipeline got the page
 * @param lines the extracted text, in order
 */
public record SitePage(String site, String articleId, Instant at, List<BodyLine> lines) {

    public SitePage {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
    }
}
