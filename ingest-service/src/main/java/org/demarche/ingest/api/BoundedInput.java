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
    public static BoundedInput of(Context context, int limit) throws Problem.Found {
        if (context.req().getContentLengthLong() > limit) {
            throw Problem.tooLarge("the body", limit).found();
        }
        return new BoundedInput(context.bodyInputStream(), limit);
    }

    /** The whole body; a problem as soon as it passes the limit. */
    public byte[] body() throws IOException, Problem.Found {
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throw Problem.tooLarge("the body", limit).found();
        }
        return body;
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
