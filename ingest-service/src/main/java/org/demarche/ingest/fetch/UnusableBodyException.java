package org.demarche.ingest.fetch;

import java.io.IOException;

/** A body came that cannot be used, or not now. */
final class UnusableBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchFailure failure;

    UnusableBodyException(FetchFailure failure, String detail) {
        super(detail);
        this.failure = failure;
    }

    FetchFailure failure() {
        return failure;
    }
}
