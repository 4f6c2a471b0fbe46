package org.demarche.ingest.words;

import java.util.Arrays;

/** White space as a browser shows it: runs of it are one space. */
public final class Spaces {

    /** What a character is to the first look, which goes without a branch for each: a processor guesses no ends of words. */
    private static final byte OTHER = 0;

    private static final byte SPACE = 1;

    /** Shifted by one, what may follow it too. */
    private static final byte WORD = 2;

    private static final byte[] ASCII = ascii();

    private Spaces() {}

    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200A';
    }

    /** Characters that take no room: soft hyphens, zero-width joints and marks of direction, broken controls. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u2060'
                || c >= '\u007F' && c <= '\u009F'
                || isOfDirection(c);
    }

    /** Numbers and names are not found among them, and the order of letters shows without. */
    private static boolean isOfDirection(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    public static void appendSpace(StringBuilder line) {
        if (line.length() > 0 && line.charAt(line.length() - 1) > ' ') {
            line.append(' ');
        }
    }

    public static void appendCollapsed(StringBuilder line, String text, int from, int to) {
        int i = from;
        while (i < to) {
            int end = endOfWords(text, i, to);
            if (end > i) {
                append(line, text, i, end);
                i = end;
                continue;
            }
            char c = text.charAt(i);
            if (isBlank(c)) {
                appendSpace(line);
            } else if (Character.isSurrogate(c)) {
                // Half a pair has no form in UTF-8, and would stop the article from being written.
                if (i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    line.append(c).append(text.charAt(i + 1));
                    i++;
                }
            } else if (!isInvisible(c)) {
                line.append(c);
            }
            i++;
        }
    }

    /** Where the characters end that need no second look: words of most languages with single spaces between them. */
    private static int endOfWords(String text, int from, int to) {
        int allowed = WORD;
        int i = from;
        while (i < to) {
            int kind = kind(text.charAt(i));
            if ((kind & allowed) == 0) {
                break;
            }
            allowed = WORD | kind >> 1;
            i++;
        }
        return i;
    }

    private static int kind(char c) {
        return c < ASCII.length ? ASCII[c] : c > '\u00AD' && c < '\u2000' && c != '\u061C' ? WORD : OTHER;
    }

    private static byte[] ascii() {
        byte[] kinds = new byte[128];
        Arrays.fill(kinds, ' ' + 1, 127, WORD);
        kinds[' '] = SPACE;
        return kinds;
    }

    private static void append(StringBuilder line, String text, int from, int to) {
        if (to - from == text.length()) {
            line.append(text);
        } else {
            line.append(text, from, to);
        }
    }

    /** The text on one line, without white space at its ends; null stays null. */
    public static String collapse(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(text.length());
        appendCollapsed(line, text, 0, text.length());
        return line.toString().strip();
    }
}
