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

            assertThat(PieceSearch.find(path, piece, from))
                    .as("%s in %s from %d", piece, path, from)
                    .isEqualTo(path.indexOf(piece, from));
        }
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
        }
        return text.toString();
    }
}
