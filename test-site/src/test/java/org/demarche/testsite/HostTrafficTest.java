package org.demarche.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostTrafficTest {

    @Test
    void takesARequestAtTheEndOfAnotherForTheNextOne() {
        HostTraffic traffic = new HostTraffic("one.test", List.of(visit("/b", 200, 300), visit("/a", 100, 200)));

        assertThat(traffic.mostAtOnce()).isOne();
        assertThat(traffic.shortestPause()).isZero();
        assertThat(traffic.shortestStep()).isEqualTo(Duration.ofNanos(100));
    }

    @Test
    void countsAllThatWereThereWhenOneBegan() {
        HostTraffic traffic = new HostTraffic(
                "one.test",
                List.of(visit("/a", 100, 900), visit("/b", 200, 250), visit("/c", 300, 400), visit("/d", 350, 500)));

        assertThat(traffic.mostAtOnce()).isEqualTo(3);
        assertThat(traffic.shortestStep()).isEqualTo(Duration.ofNanos(50));
    }

    @Test
    void countsTheTargets() {
        HostTraffic traffic =
                new HostTraffic("one.test", List.of(visit("/a", 1, 2), visit("/b", 3, 4), visit("/a", 5, 6)));

        assertThat(traffic.byTarget()).isEqualTo(Map.of("/a", 2L, "/b", 1L));
    }

    @Test
    void knowsNoPauseOfOneVisit() {
        HostTraffic traffic = new HostTraffic("one.test", List.of(visit("/a", 1, 2)));

        assertThat(traffic.shortestPause()).isGreaterThan(Duration.ofDays(1));
        assertThat(new HostTraffic("two.test", List.of()).mostAtOnce()).isZero();
    }

    private static Visit visit(String target, long start, long end) {
        return new Visit(target, Map.of(), start, end, 200);
    }
}
