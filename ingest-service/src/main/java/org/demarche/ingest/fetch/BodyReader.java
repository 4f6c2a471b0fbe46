package org.demarche.ingest.fetch;

import java.io.IOException;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/**
 * Reads bodies to their end or their limit, whichever comes first. What it holds at once is bounded: by the budget while the pieces
 * come in, and by one body more, since only one request at a time puts its pieces together.
 */
final class BodyReader {

    private static final int PIECE = 8192;

    /** A compressed body may be a little longer than what it holds. */
    private static final long WIRE_SLACK = 64 << 10;

    private final ReadBudget budget;
    private final BodyDecoder decoder = new BodyDecoder();
    private final FetchMetrics metrics;

    BodyReader(ReadBudget budget, FetchMetrics metrics) {
        this.budget = budget;
        this.metrics = metrics;
    }

    /**
     * The body without its content encodings.
     *
     * @throws UnusableBodyException where there is too much of it, or it cannot be decoded
     * @throws IOException where the connection breaks
     */
    byte[] read(Response response, Acceptance acceptance) throws IOException {
        if (!acceptance.cuts() && response.body().contentLength() > acceptance.limit() + WIRE_SLACK) {
            throw new UnusableBodyException(
                    FetchFailure.TOO_LARGE, response.body().contentLength() + " bytes announced");
        }
        WireSource wire = new WireSource(response.body().source(), acceptance.limit() + WIRE_SLACK);
        try (ReadBudget.Share share = budget.open()) {
            BufferedSource decoded = decoder.decode(
                    Okio.buffer(wire), response.headers("Content-Encoding"), source -> hold(source, acceptance, share));
            byte[] body = assemble(hold(decoded, acceptance, share));
            metrics.read(wire.count(), body.length);
            return body;
        } catch (UnusableBodyException e) {
            metrics.read(wire.count(), 0);
            throw e;
        } catch (IOException e) {
            metrics.read(wire.count(), 0);
            throw wire.isBroken() ? e : new UnusableBodyException(FetchFailure.CONTENT_ENCODING, e.toString());
        }
    }

    private static Buffer hold(Source source, Acceptance acceptance, ReadBudget.Share share) throws IOException {
        Buffer held = new Buffer();
        while (held.size() <= acceptance.limit()) {
            long read = source.read(held, PIECE);
            if (read < 0) {
                return held;
            }
            share.take(read);
        }
        if (!acceptance.cuts()) {
            throw new UnusableBodyException(FetchFailure.TOO_LARGE, "more than " + acceptance.limit() + " bytes");
        }
        Buffer cut = new Buffer();
        cut.write(held, acceptance.limit());
        return cut;
    }

    private synchronized byte[] assemble(Buffer held) {
        return held.readByteArray();
    }
}
