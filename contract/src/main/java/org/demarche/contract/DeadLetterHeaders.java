package org.demarche.contract;

/** The headers of a dead letter: why it was parked, and enough to replay it. All values are UTF-8 text. */
public final class DeadLetterHeaders {

    /** The service that parked it: {@code ingest}, {@code enrich} or {@code index}. */
    public static final String STAGE = "demarche.stage";

    /** Where the record was read from; absent, with the two below, where it came over HTTP. */
    public static final String TOPIC = "demarche.topic";

    public static final String PARTITION = "demarche.partition";
    public static final String OFFSET = "demarche.offset";

    /** A stable word for the kind of failure, such as {@code UNREADABLE}. */
    public static final String REASON = "demarche.reason";

    /** One sentence for people: what is wrong and what would help. */
    public static final String DETAIL = "demarche.detail";

    /** The exception's class, absent where there was none. */
    public static final String EXCEPTION = "demarche.exception";

    /** How often it was tried. */
    public static final String ATTEMPTS = "demarche.attempts";

    /** The media type of a parked page, absent where the bytes are a record of the pipeline. */
    public static final String CONTENT_TYPE = "demarche.content-type";

    private DeadLetterHeaders() {}
}
