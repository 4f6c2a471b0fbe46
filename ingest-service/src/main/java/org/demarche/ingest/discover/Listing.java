package org.demarche.ingest.discover;

import java.time.Instant;
import java.util.List;

/** What a source lists. */
public sealed interface Listing {

    /**
     * It could be read, perhaps in part.
     *
     * @param items articles, in the order in which they are listed, each address once
     * @param sitemaps further sitemaps to read, of an index
     * @param hints how often it wants to be polled
     * @param skipped entries without a usable address, and those beyond the limit
     */
    record Items(List<Item> items, List<Item> sitemaps, PollHints hints, int skipped) implements Listing {}

    /** It was not read. */
    sealed interface Refused extends Listing {

        /** A stable word. */
        String reason();

        /** A sentence for people. */
        String why();
    }

    /** It is not what it was said to be. */
    record Unreadable(String why) implements Refused {
        @Override
        public String reason() {
            return "unreadable";
        }
    }

    /** Its XML declares entities that would unfold into more and more, or that lie elsewhere. */
    record HarmfulEntities(String why) implements Refused {
        @Override
        public String reason() {
            return "xml-entities";
        }
    }

    /**
     * An entry.
     *
     * @param url normalised
     * @param publishedAt null where it is not given
     * @param modifiedAt null where it is not given
     */
    record Item(String url, Instant publishedAt, Instant modifiedAt) {}
}
