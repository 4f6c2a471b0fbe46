package org.demarche.index.bulk;

/** What came of one action of a bulk, and so what to do next. */
public sealed interface Outcome {

    /** It will not be sent again. */
    sealed interface Settled extends Outcome {}

    /** The index is as the action wants it: written, deleted, or nothing there to delete. */
    record Indexed() implements Settled {}

    /** The index has a newer version: nothing to do. */
    record AlreadyNewer() implements Settled {}

    /**
     * It will never work.
     *
     * @param type Elasticsearch's {@code error.type}, or a word of ours
     * @param attempts how often it was sent
     */
    record Dead(String type, int attempts) implements Settled {}

    /**
     * It may work later.
     *
     * @param type Elasticsearch's {@code error.type}
     */
    record Retry(Cause cause, String type) implements Outcome {}

    /** It fails for every document until somebody mends the configuration. */
    record Fatal(String mend) implements Outcome {}

    /** Why it may work later. */
    enum Cause {
        /** The cluster is away, full or overloaded: try as long as it takes. */
        OUTAGE,
        /** The index is not there: make it and try again. */
        MISSING_INDEX,
        /** Nobody foresaw it: try a few times. */
        UNKNOWN
    }
}
