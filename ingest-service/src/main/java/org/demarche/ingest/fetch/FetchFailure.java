package org.demarche.ingest.fetch;

import java.util.Locale;

/** Why there was no answer that could be used. */
public enum FetchFailure {
    /** Not an absolute http or https address. */
    BAD_ADDRESS(false),
    /** The name does not resolve. */
    DNS(true),
    /** An address that nobody opened to us: loopback, private, link-local, multicast, shared, metadata. */
    BLOCKED_ADDRESS(false),
    CONNECT(true),
    CONNECT_TIMEOUT(true),
    FIRST_BYTE_TIMEOUT(true),
    /** The whole took too long. */
    TIMEOUT(true),
    TLS(true),
    /** A connection that was kept from before turned out to be closed; a new one will most likely do. */
    CONNECTION_CLOSED(true),
    /** The connection broke, or what came is not HTTP. */
    PROTOCOL(true),
    TOO_LARGE(false),
    /** Not what was wanted. */
    CONTENT_TYPE(false),
    /** Not decodable as its Content-Encoding says. */
    CONTENT_ENCODING(false),
    /** Too much is being read at once; nothing is wrong with the server. */
    OVERLOAD(true);

    private final boolean passing;

    FetchFailure(boolean passing) {
        this.passing = passing;
    }

    /** Whether another try may help. */
    public boolean isPassing() {
        return passing;
    }

    /** As metrics and records name it: {@code first-byte-timeout}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
