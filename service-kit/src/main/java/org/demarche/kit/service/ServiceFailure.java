package org.demarche.kit.service;

/** A service cannot go on; the message says what to mend. The process stops with exit code 1. */
public final class ServiceFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public ServiceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
