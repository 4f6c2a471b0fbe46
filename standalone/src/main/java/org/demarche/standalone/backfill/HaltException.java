package org.demarche.standalone.backfill;

/** Nothing more can be sent; the message says why and what to do. */
final class HaltException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient BackfillResult.End end;

    HaltException(BackfillResult.End end, String message) {
        super(message);
        this.end = end;
    }

    BackfillResult.End end() {
        return end;
    }
}
