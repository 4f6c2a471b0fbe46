package org.demarche.standalone.backfill;

import java.io.IOException;

/** The rest of an input cannot be read; what came before it can be sent. */
final class BrokenInputException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenInputException(Input input, long offset, IOException cause) {
        super(
                "%s cannot be read on from the record at byte %d: %s"
                        .formatted(
                                input.name(),
                                offset,
                                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                cause);
    }
}
