package org.demarche.ingest.extract.date;

/** Writes the decimal digits of every script as 0 to 9: Arab, Persian and Indian pages date in their own. */
final class WesternDigits {

    /** Before it no script but the Latin one has digits. */
    private static final char FIRST_OTHER = '\u0660';

    private WesternDigits() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= FIRST_OTHER && Character.isDigit(c);
    }

    /** The text with every character in its place. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_OTHER && Character.isDigit(text.charAt(i))) {
                return written(text, i);
            }
        }
        return text;
    }

    private static String written(String text, int from) {
        char[] written = text.toCharArray();
        for (int i = from; i < written.length; i++) {
            if (isDigit(written[i])) {
                written[i] = Character.forDigit(Character.digit(written[i], 10), 10);
            }
        }
        return new String(written);
    }
}
