package org.demarche.standalone.backfill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** A web archive that a test writes. */
final class Archive {

    static final Instant CAPTURED = Instant.parse("2026-11-20T08:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WarcWriter writer;

    Archive(WarcCompression compression) throws IOException {
        writer = new WarcWriter(Channels.newChannel(bytes), compression);
    }

    Archive info() throws IOException {
        writer.write(new Warcinfo.Builder()
                .date(CAPTURED)
                .fields(Map.of("software", List.of("a test")))
                .build());
        return this;
    }

    Archive request(String url) throws IOException {
        writer.write(new WarcRequest.Builder(url)
                .date(CAPTURED)
                .body(new HttpRequest.Builder("GET", "/").build())
                .build());
        return this;
    }

    Archive response(String url, int status, String contentType, String body) throws IOException {
        HttpResponse.Builder http = new HttpResponse.Builder(status, "Whatever")
                .body(MediaType.parse(contentType), body.getBytes(StandardCharsets.UTF_8));
        writer.write(
                new WarcResponse.Builder(url).date(CAPTURED).body(http.build()).build());
        return this;
    }

    Archive page(String url, String html) throws IOException {
        return response(url, 200, "text/html", html);
    }

    /** A response as it came over the wire. */
    Archive raw(String url, byte[] http) throws IOException {
        writer.write(new WarcResponse.Builder(url)
                .date(CAPTURED)
                .body(MediaType.HTTP_RESPONSE, http)
                .build());
        return this;
    }

    Archive resource(String url, String contentType, String body) throws IOException {
        writer.write(new WarcResource.Builder(URI.create(url))
                .date(CAPTURED)
                .body(MediaType.parse(contentType), body.getBytes(StandardCharsets.UTF_8))
                .build());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
