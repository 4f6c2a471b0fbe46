package org.demarche.index.document;

/** What a Kafka record turned out to be: a {@link Change} of the index, or {@link Unreadable}. */
public sealed interface Reading permits Change, Reading.Unreadable {

    /**
     * Bytes that will never become a document.
     *
     * @param reason a stable word for the dead letter
     * @param detail one sentence for people, without the article's words
     * @param cause null where nothing was thrown
     */
    record Unreadable(Reason reason, String detail, Exception cause) implements Reading {}

    /** Why a record cannot be read. */
    enum Reason {
        NO_KEY,
        NOT_JSON,
        WRONG_SHAPE,
        KEY_MISMATCH,
        NEWER_SCHEMA
    }
}
