package org.demarche.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteWindowTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameInAnyOrderGroupingAndNumberOfMerges(long seed) {
        Random random = new Random(seed);
        List<PageTrace> a = traces(random);
        List<PageTrace> b = traces(random);
        List<PageTrace> c = traces(random);

        assertThat(state(List.of(a, b, c)))
                .as("commutative")
                .isEqualTo(state(List.of(b, a, c)))
                .isEqualTo(state(List.of(c, b, a)))
                .as("idempotent")
                .isEqualTo(state(List.of(a, b, a, c, c, b, a)))
                .as("associative")
                .isEqualTo(state(List.of(content(a, b), c)))
                .isEqualTo(state(List.of(a, content(b, c))));
    }

    @Test
    void chainsTheVersionsOfAStory() {
        SiteWindow window = window(
                List.of(trace(1, 1, 2, 3, 4), trace(2, 3, 4, 5, 6), trace(3, 5, 6, 7, 8), trace(4, 20, 21, 22, 23)));

        assertThat(window.stories()).containsExactly(0b1110, 0b10000);
    }

    @Test
    void knowsTheRunningReportThatSaysAgainWhatWasKnown() {
        SiteWindow window = window(List.of(
                trace(1, 1, 2, 3, 11, 12, 13, 14),
                trace(2, 1, 2, 3, 21, 22, 23, 24),
                trace(3, 1, 2, 31, 32, 33, 34, 35),
                trace(4, 1, 41, 42)));

        assertThat(window.stories()).containsExactly(0b110, 0b1000, 0b10000);
    }

    @Test
    void forgetsTheKinshipOfAPageThatIsReplaced() {
        SiteWindow window = window(List.of(trace(1, 1, 2), trace(2, 1, 2)));
        assertThat(window.stories()).containsExactly(0b110);

        window.merge(new PageTrace(2 + PageTrace.SLOTS, 99, new int[] {8, 9}, new long[0]));

        assertThat(window.stories()).containsExactly(0b10, 0b100);
    }

    @Test
    void knowsItsSizeAndWhetherItHasChanged() {
        SiteWindow window = new SiteWindow();
        for (PageTrace trace : traces(new Random(3))) {
            List<PageTrace> before = window.content();

            boolean changed = window.merge(trace);

            assertThat(changed).isNotEqualTo(window.content().equals(before));
            assertThat(window.bytes())
                    .isEqualTo(
                            window.content().stream().mapToInt(PageTrace::bytes).sum());
        }
    }

    private static PageTrace trace(long page, int... sketch) {
        return new PageTrace(page, 1, sketch, new long[0]);
    }

    private static List<PageTrace> traces(Random random) {
        List<PageTrace> traces = new ArrayList<>();
        for (int i = random.nextInt(150); i >= 0; i--) {
            // Few pages, times and hashes, so that there are ties of every kind.
            traces.add(new PageTrace(
                    random.nextInt(200),
                    random.nextInt(3),
                    random.ints(random.nextInt(8), 0, 12).sorted().distinct().toArray(),
                    random.longs(random.nextInt(4), 0, 1L << 20)
                            .sorted()
                            .distinct()
                            .toArray()));
        }
        return traces;
    }

    private static SiteWindow window(List<PageTrace> traces) {
        SiteWindow window = new SiteWindow();
        traces.forEach(window::merge);
        return window;
    }

    private static List<PageTrace> content(List<PageTrace> some, List<PageTrace> more) {
        return window(Stream.concat(some.stream(), more.stream()).toList()).content();
    }

    private static List<Object> state(List<List<PageTrace>> parts) {
        SiteWindow window = window(parts.stream().flatMap(List::stream).toList());
        return List.of(window.content(), LongStream.of(window.stories()).boxed().toList());
    }
}
