package org.demarche.testsite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a host answers. */
public sealed interface Answer {

    /** A whole answer, its length said. */
    record Whole(int status, Map<String, String> headers, byte[] body) implements Answer {

        /** With one header more. */
        public Whole with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Whole(status, more, body);
        }
    }

    /** Another answer, after a while in which nothing comes. */
    record Late(Duration delay, Answer then) implements Answer {}

    /** Bytes that are written as they stand, headers and all; then the connection is closed. */
    record Raw(Writing writing) implements Answer {}

    /** The connection breaks. */
    record Reset() implements Answer {}

    /** Writes to a connection until it is done or the client is gone. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    static Whole ok(String mediaType, String body) {
        return ok(mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    static Whole ok(String mediaType, byte[] body) {
        return new Whole(200, Map.of("Content-Type", mediaType), body);
    }

    /** An error page. */
    static Whole status(int status) {
        return new Whole(status, Map.of("Content-Type", "text/plain"), new byte[0]);
    }

    static Whole redirect(int status, String location) {
        return new Whole(status, Map.of("Location", location), new byte[0]);
    }
}
