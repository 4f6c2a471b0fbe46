package org.demarche.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceSearchTest {

    private final Random random = new Random(11);

    @Test
    void findsWhatTheLibraryFinds() {
        for (int i = 0; i < 20_000; i++) {
            String path = text(random.nextInt(12));
            String piece = text(random.nextInt(5));
            int from = random.nextInt(path.length() + 1);

            int at = path.indexOf(piece, from);
            assertThat(new PieceSearch(piece).end(path, from))
                    .as("%s in %s from %d", piece, path, from)
                    .isEqualTo(at < 0 ? at : at + piece.length());
        }
    }

    @Test
    void findsAPieceInOnePathAfterAnother() {
        PieceSearch search = new PieceSearch("aab");

        assertThat(search.end("/aaab", 0)).isEqualTo(5);
        assertThat(search.end("/aa", 0)).isEqualTo(-1);
        assertThat(search.end("/baab", 0)).isEqualTo(5);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
        }
        return text.toString();
    }
}
