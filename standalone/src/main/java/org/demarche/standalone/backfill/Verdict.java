package org.demarche.standalone.backfill;

import java.time.Duration;

/** What the pipeline says to one entry. */
sealed interface Verdict {

    /** It is safe in the pipeline. */
    record Accepted() implements Verdict {}

    /** It will not be taken, however often it is sent. */
    record Refused(int status, String kind, String reason, String field, String detail) implements Verdict {}

    /**
     * It cannot be taken now.
     *
     * @param retryAfter when the pipeline wants to be asked again, null where it does not say
     */
    record Later(String why, Duration retryAfter) implements Verdict {}
}
