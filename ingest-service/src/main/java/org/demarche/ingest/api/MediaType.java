package org.demarche.ingest.api;

import io.javalin.http.Context;
import java.util.Locale;

/**
 * A Content-Type header taken apart.
 *
 * @param name in lower case, empty where the header is missing
 * @param charset null where none is given
 */
public record MediaType(String name, String charset) {

    public static final String JSON = "application/json";

    public static MediaType of(String header) {
        if (header == null) {
            return new MediaType("", null);
        }
        String[] parts = header.split(";", -1);
        String charset = null;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.toLowerCase(Locale.ROOT).startsWith("charset=")) {
                charset = parameter.substring("charset=".length()).replace("\"", "");
            }
        }
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
    }

    /** Refuses a request whose body is not JSON. */
    public static void requireJson(Context context) throws Problem.Found {
        if (!of(context.contentType()).name().equals(JSON)) {
            throw Problem.unsupportedMediaType(context.contentType(), JSON).found();
        }
    }
}
