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
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
