package org.demarche.ingest.fetch;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import okhttp3.brotli.Brotli;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;

/** Takes off the content encodings of a body, several if need be. */
final class BodyDecoder {

    /** Nobody honest packs a page more often. */
    private static final int MOST_LAYERS = 2;

    /**
     * A brotli decoder may take some 20 MiB for its window and tables, as the stream says. So a stream is read to its end first,
     * which may take long, and then decoded, which does not, by few at a time.
     */
    private static final int BROTLI_DECODERS = 2;

    private static final int ZLIB_METHOD = 8;

    private final Semaphore brotliDecoders = new Semaphore(BROTLI_DECODERS);

    /** Reads a source to its end, within the limits of the request. */
    interface Holder {

        Buffer hold(Source source) throws IOException;
    }

    /**
     * The body decoded.
     *
     * @param headers the Content-Encoding headers, in order
     * @throws UnusableBodyException if one names an encoding that is not known, or too many
     */
    BufferedSource decode(BufferedSource body, List<String> headers, Holder holder) throws IOException {
        List<String> layers = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(layer -> layer.strip().toLowerCase(Locale.ROOT))
                .filter(layer -> !isPlain(layer))
                .collect(Collectors.toList());
        if (layers.size() > MOST_LAYERS) {
            throw new UnusableBodyException(FetchFailure.CONTENT_ENCODING, layers.size() + " encodings");
        }
        if (body.exhausted()) {
            return body;
        }
        Collections.reverse(layers);
        BufferedSource decoded = body;
        for (String layer : layers) {
            decoded = switch (layer) {
                case "gzip", "x-gzip" -> Okio.buffer(new GzipSource(decoded));
                case "deflate" -> Okio.buffer(inflated(decoded));
                case "br" -> unbrotlied(holder.hold(decoded), holder);
                default -> throw new UnusableBodyException(FetchFailure.CONTENT_ENCODING, layer);
            };
        }
        return decoded;
    }

    /** Servers put into this header what is none, and send the body as it is. */
    private static boolean isPlain(String layer) {
        return layer.isEmpty() || layer.equals("identity") || layer.equals("none") || layer.equals("utf-8");
    }

    /** By the standard deflate means zlib's format; some send the bare deflate format instead. */
    private static Source inflated(BufferedSource body) throws IOException {
        body.require(2);
        int first = body.getBuffer().getByte(0) & 0xff;
        int second = body.getBuffer().getByte(1) & 0xff;
        boolean zlib = (first & 0x0f) == ZLIB_METHOD && (first << Byte.SIZE | second) % 31 == 0;
        return new InflaterSource(body, new Inflater(!zlib));
    }

    private Buffer unbrotlied(Buffer body, Holder holder) throws IOException {
        brotliDecoders.acquireUninterruptibly();
        try {
            return holder.hold(Brotli.INSTANCE.decompress(body));
        } finally {
            brotliDecoders.release();
        }
    }
}
