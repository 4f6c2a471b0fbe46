package org.demarche.testsite;

import java.util.Map;

/**
 * A request as it came.
 *
 * @param host of the Host header, without the port
 * @param port of the server
 * @param target path and query
 * @param headers by their names in lower case; of several, the last
 * @param earlier how often the same target of the same host was asked for before
 */
public record Request(String host, int port, String target, Map<String, String> headers, int earlier) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** The path alone. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** An absolute address on this server. */
    public String url(String otherHost, String otherTarget) {
        return "http://" + otherHost + ":" + port + otherTarget;
    }

    /** An absolute address on this host. */
    public String url(String otherTarget) {
        return url(host, otherTarget);
    }
}
