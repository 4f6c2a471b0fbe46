package org.demarche.standalone.pipeline;

/** The pipeline does not do what was asked; the message says what to mend. */
public final class PipelineException extends Exception {

    private static final long serialVersionUID = 1L;

    public PipelineException(String message) {
        super(message);
    }

    public PipelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
