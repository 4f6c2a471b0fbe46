package org.demarche.testsite;

import java.util.Map;

/**
 * One request as the server saw it.
 *
 * @param target path and query
 * @param headers by their names in lower case
 * @param start when its head was read, {@link System#nanoTime()}
 * @param end before the last bytes of the answer were written, or when the client was found gone: never later than the client's
 *     own end
 * @param status 0 where the connection broke before an answer
 */
public record Visit(String target, Map<String, String> headers, long start, long end, int status) {

    public Visit {
        headers = Map.copyOf(headers);
    }

    /** Of the client, empty where it does not say. */
    public String userAgent() {
        return headers.getOrDefault("user-agent", "");
    }

    /** Whether it asked only for what changed. */
    public boolean isConditional() {
        return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
    }
}
