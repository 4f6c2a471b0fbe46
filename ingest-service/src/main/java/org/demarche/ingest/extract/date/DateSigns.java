package org.demarche.ingest.extract.date;

/** What a text holds that a date cannot be without, as bits: most texts are not worth a pattern, and most patterns not a text. */
final class DateSigns {

    static final int LETTERS = 1;
    static final int FOUR_DIGITS = 2;
    /** One or two digits. */
    static final int FEW_DIGITS = 4;
    /** Four digits before a point, stroke or dash. */
    static final int FOUR_DIVIDED = 8;
    /** Twice one or two digits before a point, stroke or dash. */
    static final int FEW_DIVIDED = 16;

    static final int COLONS = 32;
    /** A sign that is neither Latin nor Greek nor Cyrillic. */
    static final int FAR = 64;

    private static final char FIRST_FAR = '\u0530';

    private DateSigns() {}

    static int of(String text) {
        int signs = 0;
        int digits = 0;
        int divided = 0;
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            if (digits > 0) {
                boolean divides = c == '.' || c == '/' || c == '-';
                signs |= ofDigits(digits) | (divides && digits == 4 ? FOUR_DIVIDED : 0);
                divided += divides && digits <= 2 ? 1 : 0;
                digits = 0;
            }
            if (c == ':') {
                colons++;
            } else if (c > '9') {
                signs |= c < FIRST_FAR ? LETTERS : LETTERS | FAR;
            }
        }
        return signs | ofDigits(digits) | (divided >= 2 ? FEW_DIVIDED : 0) | (colons >= 2 ? COLONS : 0);
    }

    private static int ofDigits(int digits) {
        return digits == 4 ? FOUR_DIGITS : digits == 1 || digits == 2 ? FEW_DIGITS : 0;
    }
}
