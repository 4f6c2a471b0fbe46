package org.demarche.ingest.robots;

import java.util.Arrays;

/** The part of a robots.txt that is parsed. Pure. */
final class RobotsText {

    /** RFC 9309 asks for at least as much. */
    private static final int MOST_BYTES = 500 * 1024;

    private RobotsText() {}

    /**
     * The first lines that fit, none of them cut: half a rule may mean the opposite. Of what looks like markup only whole tags are
     * left, since the parser's time to take tags off would grow with the square of those that are never closed.
     */
    static byte[] of(byte[] file) {
        byte[] text = Arrays.copyOf(file, file.length <= MOST_BYTES ? file.length : lastLineEnd(file));
        boolean closed = false;
        for (int i = text.length - 1; i >= 0; i--) {
            if (text[i] == '>') {
                closed = true;
            } else if (text[i] == '\n' || text[i] == '\r' || text[i] < 0) {
                // Outside of ASCII are line ends too.
                closed = false;
            } else if (text[i] == '<' && !closed) {
                text[i] = ' ';
            }
        }
        return text;
    }

    private static int lastLineEnd(byte[] file) {
        int end = MOST_BYTES;
        while (end > 0 && file[end - 1] != '\n' && file[end - 1] != '\r') {
            end--;
        }
        return end;
    }
}
