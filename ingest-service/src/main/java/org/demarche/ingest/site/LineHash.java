package org.demarche.ingest.site;

import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.extract.BodyLine.Shape;

/**
 * The hash of a line's letters and digits, whatever their case and whatever stands between them (FNV-1a, 64 bits, of which
 * {@value #BITS} are kept: it is compared within one site only).
 */
final class LineHash {

    static final int BITS = 48;

    /** Of a line that says too little to be told from others, or is data. */
    static final long NOTHING = 0;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int LEAST_LETTERS = 2;

    private static final char NO_LETTER = 0;

    /** Of each character: every page is hashed whole, and to ask {@link Character} takes several times as long. */
    private static final char[] LOWER_CASE = lowerCase();

    private LineHash() {}

    static long of(BodyLine line) {
        // "12 comments" and "7 comments" are one label, but a rate of 3.5 per cent and one of 3.7 are two pieces of
        // news.
        return line.shape() == Shape.ROW ? NOTHING : of(line.text(), line.shape() != Shape.SENTENCE);
    }

    private static long of(String text, boolean anyNumber) {
        long hash = FNV_OFFSET;
        int letters = 0;
        boolean inNumber = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = LOWER_CASE[c];
            if (letter != NO_LETTER) {
                hash = step(hash, letter);
                letters++;
                inNumber = false;
            } else if (Character.isDigit(c)) {
                hash = !anyNumber ? step(hash, c) : inNumber ? hash : step(hash, '0');
                inNumber = true;
            }
        }
        return letters < LEAST_LETTERS ? NOTHING : mix(hash) >>> Long.SIZE - BITS | 1;
    }

    private static char[] lowerCase() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isLetter((char) c) ? Character.toLowerCase((char) c) : NO_LETTER;
        }
        return table;
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * FNV_PRIME;
    }

    /** FNV's upper bits depend little on the last letters; this is the finish of MurmurHash 3. */
    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
