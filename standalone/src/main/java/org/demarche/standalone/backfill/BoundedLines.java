package org.demarche.standalone.backfill;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines up to a limit: of a longer one nothing is kept. */
final class BoundedLines implements Closeable {

    /**
     * A line without its end.
     *
     * @param bytes null where the line is too long
     * @param start the byte at which it begins
     */
    record Line(byte[] bytes, long start) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;
    private long read;

    /**
     * Reads lines from where a stream stands.
     *
     * @param start the byte at which it stands
     */
    BoundedLines(InputStream in, long start, int limit) {
        this.in = in;
        this.read = start;
        this.limit = limit;
    }

    /** The next line, null at the end. */
    Line next() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        long start = read - filled + position;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        do {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > limit;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            position = end;
        } while (position == filled && fill());
        if (position < filled) {
            position++;
        }
        return new Line(tooLong ? null : line.toByteArray(), start);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        read += filled;
        return filled > 0;
    }
}
