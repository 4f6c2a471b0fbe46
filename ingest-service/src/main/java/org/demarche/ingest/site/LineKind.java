package org.demarche.ingest.site;

import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.words.ReadingLength;
import org.demarche.ingest.words.StoplessScripts;

/** What a line is to the one who looks for chrome, which is stricter than how it looks on its page. */
enum LineKind {
    /** Running text. */
    SENTENCE,
    /** A few words that are neither. */
    LABEL,
    HEADING,
    /** A row of a table, a name and its value, or a few words with a number: news, even if it is the same every day. */
    DATA;

    private static final int LONGEST_LABEL = 80;

    /** Where no stop tells a sentence from a label. */
    private static final int LONGEST_STOPLESS_LABEL = 26;

    private static final int ASCII = 128;
    private static final char FULL_WIDTH_COLON = '\uFF1A';

    static LineKind of(BodyLine line) {
        String text = line.text();
        return switch (line.shape()) {
            case SENTENCE -> SENTENCE;
            case ROW -> DATA;
            case HEADING -> isFact(text) ? DATA : HEADING;
            case LABEL -> isSentence(text) ? SENTENCE : isFact(text) ? DATA : LABEL;
        };
    }

    /** Whether a few words have a number in them, or a colon between them. */
    static boolean isFact(String text) {
        int end = text.length() - 1;
        for (int i = 0; i <= end; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || (c == ':' || c == FULL_WIDTH_COLON) && i < end) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is one that the extractor takes for a label: some scripts have no stop, others one of their own. */
    private static boolean isSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= ASCII && Character.getType(last) == Character.OTHER_PUNCTUATION
                || ReadingLength.of(text) > (StoplessScripts.endIn(text) ? LONGEST_STOPLESS_LABEL : LONGEST_LABEL);
    }
}
