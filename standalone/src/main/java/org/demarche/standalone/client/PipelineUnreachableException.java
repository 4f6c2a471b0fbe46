package org.demarche.standalone.client;

import java.io.IOException;

/** Nothing answers at the pipeline's address, or not in time; asking again later may help. */
public final class PipelineUnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    PipelineUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
