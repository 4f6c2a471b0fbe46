package org.demarche.standalone.embedded;

/** A part of the embedded stack cannot start; the message says which, why, and what to mend. */
public final class StackStartException extends Exception {

    private static final long serialVersionUID = 1L;

    StackStartException(String message) {
        super(message);
    }

    StackStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
