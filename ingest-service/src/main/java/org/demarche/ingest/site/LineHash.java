package org.demarche.ingest.site;

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

    static long of(String text, LineKind kind) {
        return kind == LineKind.DATA ? NOTHING : of(text);
    }

    private static long of(String text) {
        long hash = FNV_OFFSET;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = LOWER_CASE[c];
            if (letter != NO_LETTER) {
                hash = step(hash, letter);
                letters++;
            } else if (Character.isDigit(c)) {
                hash = step(hash, c);
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
