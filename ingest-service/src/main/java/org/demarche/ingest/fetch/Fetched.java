package org.demarche.ingest.fetch;

import java.time.Duration;

/** What became of a request. Redirects are answers here: who asked decides whether and when to follow. */
public sealed interface Fetched {

    /**
     * It is there.
     *
     * @param body decoded from its transfer and content encodings, otherwise as it came
     * @param mediaType in lower case without parameters, empty where the header is missing
     * @param charset of the Content-Type header, null where it names none
     * @param validators for the next time
     * @param fresh how long the server says that it stays as it is, zero where it does not
     */
    record Found(byte[] body, String mediaType, String charset, Validators validators, Duration fresh)
            implements Fetched {}

    /**
     * It is as it was (304).
     *
     * @param validators for the next time: those of the answer, where it has any, else those of the request
     */
    record Unchanged(Validators validators, Duration fresh) implements Fetched {}

    /**
     * It is elsewhere.
     *
     * @param location absolute
     * @param permanent whether by 301 or 308
     */
    record Redirect(String location, boolean permanent) implements Fetched {}

    /**
     * The server answered with another status.
     *
     * @param retryAfter what the Retry-After header asks for, null without one
     */
    record Refused(int status, Duration retryAfter) implements Fetched {}

    /** There was no answer that could be used. */
    record Failed(FetchFailure failure, String detail) implements Fetched {}
}
