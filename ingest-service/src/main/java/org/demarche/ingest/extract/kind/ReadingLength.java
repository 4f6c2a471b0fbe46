package org.demarche.ingest.extract.kind;

import java.util.List;
import org.demarche.ingest.extract.line.Paragraph;

/** How long a text is to read, in letters of an alphabet: an ideograph stands for most of a word, a kana for a syllable. */
final class ReadingLength {

    private static final int IDEOGRAPH = 3;
    private static final int KANA = 2;
    private static final char FIRST_KANA = '\u3041';
    private static final char LAST_KANA = '\u30FF';

    private ReadingLength() {}

    static int of(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_KANA) {
                length += c <= LAST_KANA ? KANA - 1 : Character.isIdeographic(c) ? IDEOGRAPH - 1 : 0;
            }
        }
        return length;
    }

    static int of(List<Paragraph> lines) {
        return lines.stream().mapToInt(line -> of(line.text())).sum();
    }
}
