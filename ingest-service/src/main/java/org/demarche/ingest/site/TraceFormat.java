package org.demarche.ingest.site;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A trace as bytes, in the order of the network: the version (1 byte, {@value #VERSION}), the seconds since 1970 (4), the page
 * (8), the number of hashes in the sketch (1) and the hashes (4 each), the number of lines (1) and the lines (8 each: 6 of the
 * hash, 1 of the distance from the start, 1 from the end).
 */
final class TraceFormat {

    static final byte VERSION = 2;

    private static final int FIXED_BYTES = 1 + Integer.BYTES + Long.BYTES + 1 + 1;

    private TraceFormat() {}

    static byte[] encode(PageTrace trace) {
        int[] sketch = trace.sketch();
        long[] lines = trace.lines();
        ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + sketch.length * Integer.BYTES + lines.length * Long.BYTES);
        out.put(VERSION).putInt(trace.seconds()).putLong(trace.page());
        out.put((byte) sketch.length);
        for (int hash : sketch) {
            out.putInt(hash);
        }
        out.put((byte) lines.length);
        for (long line : lines) {
            out.putLong(line);
        }
        return out.array();
    }

    /**
     * Reads a trace.
     *
     * @throws UnreadableTrace if the bytes are no trace of this version
     */
    static PageTrace decode(byte[] bytes) throws UnreadableTrace {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            byte version = in.get();
            if (version != VERSION) {
                throw new UnreadableTrace("version " + version + " is not known");
            }
            int seconds = in.getInt();
            long page = in.getLong();
            int[] sketch = sketch(in);
            long[] lines = lines(in);
            if (in.hasRemaining()) {
                throw new UnreadableTrace(in.remaining() + " bytes too many");
            }
            return new PageTrace(page, seconds, sketch, lines);
        } catch (BufferUnderflowException e) {
            throw new UnreadableTrace("it ends too early");
        }
    }

    private static int[] sketch(ByteBuffer in) throws UnreadableTrace {
        int[] sketch = new int[Byte.toUnsignedInt(in.get())];
        if (sketch.length > PageTrace.MOST_IN_SKETCH) {
            throw new UnreadableTrace("a sketch of " + sketch.length);
        }
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] = in.getInt();
            if (i > 0 && sketch[i] <= sketch[i - 1]) {
                throw new UnreadableTrace("a sketch out of order");
            }
        }
        return sketch;
    }

    private static long[] lines(ByteBuffer in) throws UnreadableTrace {
        long[] lines = new long[Byte.toUnsignedInt(in.get())];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = in.getLong();
            if (i > 0 && lines[i] <= lines[i - 1]) {
                throw new UnreadableTrace("lines out of order");
            }
        }
        return lines;
    }

    /** The bytes are no trace that can be read here; the message says why. */
    static final class UnreadableTrace extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableTrace(String why) {
            super(why, null, false, false);
        }
    }
}
