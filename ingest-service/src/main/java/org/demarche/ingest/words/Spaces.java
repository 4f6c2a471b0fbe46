package org.demarche.ingest.words;

/** White space as a browser shows it: runs of it are one space. */
public final class Spaces {

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
        boolean inWord = false;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < '\u007F' || c > '\u00AD' && c < '\u2000' && c != '\u061C';
            if (!plain && !(inWord && c == ' ')) {
                break;
            }
            inWord = plain;
            i++;
        }
        return i;
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
