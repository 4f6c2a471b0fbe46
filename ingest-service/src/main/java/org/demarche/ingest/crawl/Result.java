package org.demarche.ingest.crawl;

import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.Manner;
import org.demarche.ingest.frontier.Task;

/**
 * What came of a task.
 *
 * @param fetched what the host answered
 * @param content what was in it, null where it was not found or is not read here
 */
record Result(Task task, Manner manner, Fetched fetched, Content content) {

    /** What was in what was found. */
    sealed interface Content {

        /**
         * It is a page, and became this.
         *
         * @param contentHash of the article, null where there is none
         */
        record Page(Assembly assembly, String contentHash) implements Content {

            /** With the hash of the article, which takes longer than the loop has time for. */
            static Page of(Assembly assembly) {
                return new Page(
                        assembly,
                        assembly instanceof Assembly.Assembled assembled ? ContentHash.of(assembled.article()) : null);
            }
        }

        /** It lists pages. */
        record List(Listing listing) implements Content {}

        /** We failed on it; the log says how. */
        record Unread() implements Content {}
    }
}
