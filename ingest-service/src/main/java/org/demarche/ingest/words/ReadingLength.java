package org.demarche.ingest.words;

/**
 * How long a text is to read, in letters of an alphabet, so that one length means the same in every script: an ideograph stands
 * for most of a word, a kana or a Hangul block for a syllable.
 */
public final class ReadingLength {

    private static final int IDEOGRAPH = 3;
    private static final int SYLLABLE = 2;
    private static final char FIRST_KANA = '\u3041';
    private static final char LAST_KANA = '\u30FF';
    private static final char FIRST_IDEOGRAPH = '\u3400';
    private static final char LAST_IDEOGRAPH = '\u9FFF';
    private static final char FIRST_HANGUL = '\uAC00';
    private static final char LAST_HANGUL = '\uD7A3';

    /** So many characters are looked at at most. */
    private static final int ENOUGH = 128;

    /** So many tell whether a text is in an alphabet, as most are. */
    private static final int FIRST_LOOK = 12;

    private ReadingLength() {}

    public static int of(CharSequence text) {
        return text.length() + more(text);
    }

    /** How much longer it is to read than it has characters; a long text does not change its script, and is looked at here and there. */
    public static int more(CharSequence text) {
        int more = more(text, FIRST_LOOK);
        return more == 0 || text.length() < FIRST_LOOK ? more : more(text, ENOUGH);
    }

    private static int more(CharSequence text, int looks) {
        int step = 1 + text.length() / looks;
        int more = 0;
        for (int i = 0; i < text.length(); i += step) {
            more += of(text.charAt(i)) - 1;
        }
        return more * step;
    }

    private static int of(char c) {
        if (c < FIRST_KANA) {
            return 1;
        }
        if (c <= LAST_KANA || c >= FIRST_HANGUL && c <= LAST_HANGUL) {
            return SYLLABLE;
        }
        return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH ? IDEOGRAPH : 1;
    }
}
