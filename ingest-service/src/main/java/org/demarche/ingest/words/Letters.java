package org.demarche.ingest.words;

/** A text by its letters and digits alone, to compare names however they are spaced, punctuated and capitalised. */
public final class Letters {

    private Letters() {}

    /** In lower case; empty for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder letters = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
