package org.demarche.ingest.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies and lines up to a limit: nothing larger is ever held in memory. */
public final class BoundedInput {

    /** A line of a batch: its bytes, or the word that it was too long and has been passed over. */
    public sealed interface Line {
        record Bytes(byte[] bytes) implements Line {}

        record TooLong() implements Line {}
    }

    /**
     * So much of what is too large is read all the same: a client that sends first and reads then would see no answer, only that
     * the connection breaks.
     */
    private static final long READ_IN_VAIN = 64L * 1024 * 1024;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;

    public BoundedInput(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The body of a request; a problem at once where its Content-Length is beyond the limit. */
    public static BoundedInput of(Context context, int limit) throws IOException, Problem.Found {
        BoundedInput input = new BoundedInput(context.bodyInputStream(), limit);
        if (context.req().getContentLengthLong() > limit) {
            // Who asks before sending sends nothing once the answer is there.
            throw context.header("Expect") == null ? input.tooLarge() : input.refusal();
        }
        return input;
    }

    /** The whole body; a problem as soon as it passes the limit. */
    public byte[] body() throws IOException, Problem.Found {
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge();
        }
        return body;
    }

    private Problem.Found tooLarge() throws IOException {
        for (long left = READ_IN_VAIN; left > 0 && fill(); ) {
            left -= filled;
        }
        return refusal();
    }

    private Problem.Found refusal() {
        return Problem.tooLarge("the body", limit).found();
    }

    /** The next line without its end, null at the end of the input. */
    public Line nextLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > limit;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        return tooLong ? new Line.TooLong() : new Line.Bytes(line.toByteArray());
    }

    private boolean fill() throws IOException {
        filled = in.read(buffer);
        position = 0;
        return filled > 0;
    }
}
