package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Recent<String> lengths = new Recent<>(1 << 10, name -> {
        asked.incrementAndGet();
        return "length " + name.length();
    });

    @Test
    void asksOnceForANameThatComesAgain() {
        lengths.of("article-body");

        String again = lengths.of(new String("article-body"));

        assertThat(again).isEqualTo("length 12");
        assertThat(asked).hasValue(1);
    }

    @Test
    void tellsNamesWithOneHashApart() {
        Recent<String> same = new Recent<>(1 << 10, name -> name);
        assertThat("Aa").hasSameHashCodeAs("BB");

        same.of("Aa");

        assertThat(same.of("BB")).isEqualTo("BB");
        assertThat(same.of("Aa")).isEqualTo("Aa");
    }

    @Test
    void answersForMoreNamesThanItHasRoomFor() {
        for (int i = 0; i < 20_000; i++) {
            String name = "x".repeat(i % 300) + i;

            assertThat(lengths.of(name)).isEqualTo("length " + name.length());
        }
    }
}
