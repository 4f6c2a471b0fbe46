package org.demarche.ingest.control;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.contract.Source;

/** Looks through a site for what could be watched there. */
@FunctionalInterface
public interface SiteSearch {

    /** What a search came to. */
    sealed interface Outcome {

        /** At least one; the best first. */
        record Found(List<Candidate> sources) implements Outcome {}

        /**
         * Nothing, or the site could not be read.
         *
         * @param reason a stable word: {@code no-sources}, {@code http-404}, {@code connect-timeout}
         * @param why a sentence for people
         */
        record Nothing(String reason, String why) implements Outcome {}
    }

    /**
     * What could become a source.
     *
     * @param title as the site or the feed itself gives it, null without one
     */
    record Candidate(String url, Source.Kind kind, String title) {}

    /**
     * Searches.
     *
     * @param url of the site, normalised
     */
    CompletableFuture<Outcome> find(String url);
}
