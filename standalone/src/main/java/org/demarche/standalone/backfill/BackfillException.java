package org.demarche.standalone.backfill;

/** A back-fill cannot begin as it was asked for; the message says what to do. */
public final class BackfillException extends Exception {

    private static final long serialVersionUID = 1L;

    BackfillException(String message) {
        super(message);
    }

    BackfillException(String message, Throwable cause) {
        super(message, cause);
    }
}
