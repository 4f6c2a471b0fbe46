package org.demarche.ingest.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /openapi.json}: the document that describes the API, open to everybody. */
final class OpenApiRoute implements Routes {

    private final byte[] document = read();

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/openapi.json", context -> context.contentType(MediaType.JSON).result(document));
    }

    private static byte[] read() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
