package org.demarche.ingest.crawl;

import org.demarche.ingest.fetch.Fetched;

/** The stable words for answers, as metrics and records have them. */
final class Outcomes {

    private Outcomes() {}

    static String of(Fetched fetched) {
        if (fetched instanceof Fetched.Refused refused) {
            return "http-" + refused.status();
        }
        if (fetched instanceof Fetched.Failed failed) {
            return failed.failure().word();
        }
        if (fetched instanceof Fetched.Redirect) {
            return "redirect";
        }
        return fetched instanceof Fetched.Unchanged ? "unchanged" : "ok";
    }
}
