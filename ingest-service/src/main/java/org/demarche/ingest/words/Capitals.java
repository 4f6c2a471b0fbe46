package org.demarche.ingest.words;

/** Texts in capitals, which headlines and bylines shout in. */
public final class Capitals {

    private Capitals() {}

    /** Whether the text has capitals and no small letters; the raised letters of ordinals (1.º, Mª) are neither. */
    public static boolean only(String text) {
        boolean capital = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.LOWERCASE_LETTER) {
                return false;
            }
            capital |= Character.isUpperCase(c);
        }
        return capital;
    }
}
