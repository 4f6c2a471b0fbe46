package org.demarche.enrich.theme;

/** A taxonomy that cannot be used; the message has a line a fault, each with the file, the line in it and the reason. */
public final class TaxonomyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaxonomyException(String message, Throwable cause) {
        super(message, cause);
    }
}
