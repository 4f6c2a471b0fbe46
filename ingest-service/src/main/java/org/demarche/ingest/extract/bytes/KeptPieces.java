package org.demarche.ingest.extract.bytes;

import java.io.Reader;
import java.util.Arrays;

/** Reads a text without the pieces cut out of it, which are never copied. */
final class KeptPieces extends Reader {

    /** More numbers than an average page needs. */
    private static final int USUAL = 4096;

    private final String text;
    /** Where each cut starts and ends. */
    private int[] cuts = new int[USUAL];

    private int size;
    private int end;
    private int next;
    private int at;

    KeptPieces(String text) {
        this.text = text;
        end = text.length();
    }

    /** Cuts this out; must not lie in another cut. */
    void cut(int from, int to) {
        if (size > 0 && cuts[size - 1] == from) {
            cuts[size - 1] = to;
            return;
        }
        if (size == cuts.length) {
            cuts = Arrays.copyOf(cuts, size * 2);
        }
        int place = size;
        while (place > 0 && cuts[place - 1] > from) {
            cuts[place + 1] = cuts[place - 1];
            cuts[place] = cuts[place - 2];
            place -= 2;
        }
        cuts[place] = from;
        cuts[place + 1] = to;
        size += 2;
    }

    /** Cuts the rest off. */
    void endAt(int last) {
        end = last;
    }

    @Override
    public int read(char[] into, int offset, int most) {
        int done = 0;
        while (done < most && at < end) {
            int stop = next < size ? cuts[next] : end;
            int length = Math.min(most - done, stop - at);
            text.getChars(at, at + length, into, offset + done);
            done += length;
            at += length;
            if (at == stop && next < size) {
                at = cuts[next + 1];
                next += 2;
            }
        }
        return done == 0 && most > 0 ? -1 : done;
    }

    @Override
    public void close() {
        at = end;
    }
}
