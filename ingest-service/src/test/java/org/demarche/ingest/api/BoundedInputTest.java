package org.demarche.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedInputTest {

    @Test
    void readsABodyUpToTheLimit() throws Exception {
        assertThat(new BoundedInput(stream("12345"), 5).body()).hasSize(5);
    }

    @Test
    void refusesABodyBeyondTheLimitWithoutReadingItToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> new BoundedInput(endless, 1000).body())
                .isInstanceOfSatisfying(
                        Problem.Found.class,
                        e -> assertThat(e.problem().status()).isEqualTo(413));
    }

    @Test
    void splitsLinesWhereverTheInputBreaks() throws IOException {
        InputStream pieces = new SequenceInputStream(stream("one\ntw"), stream("o\n\nthree"));

        assertThat(lines(pieces, 100)).containsExactly("one", "two", "", "three");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000, 300_000})
    void passesOverALineBeyondTheLimitAndGoesOn(int length) throws IOException {
        assertThat(lines(stream("a\n" + "x".repeat(length) + "\nb\n"), 9)).containsExactly("a", "too long", "b");
    }

    private static List<String> lines(InputStream in, int limit) throws IOException {
        BoundedInput input = new BoundedInput(in, limit);
        List<String> lines = new ArrayList<>();
        for (BoundedInput.Line line = input.nextLine(); line != null; line = input.nextLine()) {
            lines.add(
                    line instanceof BoundedInput.Line.Bytes bytes
                            ? new String(bytes.bytes(), StandardCharsets.UTF_8)
                            : "too long");
        }
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
