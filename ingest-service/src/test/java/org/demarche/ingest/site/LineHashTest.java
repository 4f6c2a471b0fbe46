package org.demarche.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineHashTest {

    @Test
    void looksAtLettersAndDigitsOnly() {
        assertThat(label("  SHARE\u00A0this \u2013 story! ")).isEqualTo(label("Share this story"));
        assertThat(label("Share this story")).isNotEqualTo(label("Share the story"));
    }

    @Test
    void tellsSentencesApartByTheirNumbers() {
        assertThat(sentence("The rate is 3.5 per cent.")).isNotEqualTo(sentence("The rate is 3.7 per cent."));
    }

    @Test
    void isNothingForDataAndMarks() {
        assertThat(label("* * *")).isEqualTo(LineHash.NOTHING);
        assertThat(label("2 : 1")).isEqualTo(LineHash.NOTHING);
        assertThat(LineHash.of("Oslo | Total", LineKind.DATA)).isEqualTo(LineHash.NOTHING);
    }

    @Test
    void readsEveryScript() {
        assertThat(label("Поделиться")).isEqualTo(label("ПОДЕЛИТЬСЯ")).isNotEqualTo(LineHash.NOTHING);
        assertThat(label("分享")).isNotEqualTo(label("评论")).isNotEqualTo(LineHash.NOTHING);
    }

    @Test
    void spreadsOverItsBits() {
        Set<Long> hashes = new HashSet<>();
        long all = 0;
        for (int i = 0; i < 100_000; i++) {
            long hash = sentence("Item " + i + " was agreed.");
            hashes.add(hash);
            all |= hash;
        }
        assertThat(hashes).hasSize(100_000);
        assertThat(all).isEqualTo((1L << LineHash.BITS) - 1);
    }

    /** The hashes are kept in Kafka: what was learnt must be known again. */
    @Test
    void isTheFnvHashOfWhatJavaTakesForLettersAndDigits() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "No " + (char) c + " 17" + (char) c + (char) c;

            assertThat(sentence(text)).as("U+%04X", c).isEqualTo(fnv(text));
        }
    }

    private static long fnv(String text) {
        long hash = 0xcbf29ce484222325L;
        for (char c : text.toCharArray()) {
            if (Character.isLetter(c) || Character.isDigit(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * 0x100000001b3L;
            }
        }
        return LineHash.mix(hash) >>> Long.SIZE - LineHash.BITS | 1;
    }

    private static long label(String text) {
        return LineHash.of(text, LineKind.LABEL);
    }

    private static long sentence(String text) {
        return LineHash.of(text, LineKind.SENTENCE);
    }
}
