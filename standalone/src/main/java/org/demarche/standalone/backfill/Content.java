package org.demarche.standalone.backfill;

/** What an entry holds. */
sealed interface Content {

    /**
     * A page as a server sent it.
     *
     * @param url null where it is not known
     * @param charset as the server said, null for the pipeline to find it out
     */
    record Page(String url, String charset, byte[] html) implements Content {}

    /** A submission in JSON as the API takes it, UTF-8 without a line end. */
    record Submission(byte[] json) implements Content {}

    /** A page that the pipeline is to fetch. */
    record Address(String url) implements Content {}

    /** Nothing to send, as expected: the record of a request, a picture, a page that the site did not have. */
    record PassedOver() implements Content {}

    /**
     * Something that ought to be sent and cannot be.
     *
     * @param url null where it is not known
     * @param kind a word for counting, as the API's problems have
     */
    record Unsendable(String url, String kind, String detail) implements Content {}
}
