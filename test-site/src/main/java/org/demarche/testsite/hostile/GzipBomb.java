package org.demarche.testsite.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.demarche.testsite.Answer;

/** A small answer that is large once it is unpacked; written as it goes, never held. */
public final class GzipBomb {

    private static final int STEP = 1024 * 1024;
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

    private GzipBomb() {}

    /**
     * An answer in Content-Encoding gzip.
     *
     * @param bytes of spaces, about, unpacked
     */
    public static Answer of(String mediaType, long bytes) {
        return new Answer.Raw(out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\nContent-Encoding: gzip\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            write(out, bytes);
        });
    }

    static void write(OutputStream out, long bytes) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            byte[] first = block(deflater);
            // From the second on, each block refers to the spaces of the one before: they are the same bytes.
            byte[] next = block(deflater);
            out.write(GZIP_HEADER);
            out.write(first);
            for (long written = STEP; written < bytes; written += STEP) {
                out.write(next);
            }
            // The end of the deflated data; the checksum that follows is left out, since nobody should come so far.
            deflater.finish();
            byte[] end = new byte[16];
            out.write(end, 0, deflater.deflate(end));
        } finally {
            deflater.end();
        }
    }

    private static byte[] block(Deflater deflater) {
        byte[] spaces = new byte[STEP];
        Arrays.fill(spaces, (byte) ' ');
        deflater.setInput(spaces);
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        byte[] piece = new byte[8 * 1024];
        for (int n = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
                n > 0;
                n = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH)) {
            block.write(piece, 0, n);
        }
        return block.toByteArray();
    }
}
