package org.demarche.ingest.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LinesUnderWayTest {

    private final LinesUnderWay<String> lines = new LinesUnderWay<>(3, 100);

    @Test
    void takesSoManyShortLines() {
        for (int i = 0; i < 3; i++) {
            assertThat(lines.hasRoomFor(1)).isTrue();
            lines.add(new CompletableFuture<>(), 1);
        }
        assertThat(lines.hasRoomFor(1)).isFalse();
    }

    @Test
    void takesFewerLongOnes() {
        lines.add(new CompletableFuture<>(), 60);
        assertThat(lines.hasRoomFor(40)).isTrue();
        assertThat(lines.hasRoomFor(41)).isFalse();
    }

    @Test
    void takesTheLongestAlone() {
        assertThat(lines.hasRoomFor(1000)).isTrue();
    }

    @Test
    void answersInOrderAndHasRoomAgain() {
        lines.add(CompletableFuture.completedFuture("first"), 70);
        lines.add(new CompletableFuture<>(), 30);

        assertThat(lines.isNextAnswered()).isTrue();
        assertThat(lines.next()).isEqualTo("first");
        assertThat(lines.isNextAnswered()).isFalse();
        assertThat(lines.hasRoomFor(70)).isTrue();
    }
}
