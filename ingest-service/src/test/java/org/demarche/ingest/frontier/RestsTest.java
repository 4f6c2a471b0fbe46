package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(1);

    @Test
    void keepsOnlyHostsThatAreLeftAloneForLongerThanAnyOther() {
        Rests rests = rests(Map.of(
                "past.example", NOW.minusSeconds(9),
                "usual.example", NOW.plus(DELAY),
                "longer.example", NOW.plusSeconds(40)));

        assertThat(rests.longer()).containsOnlyKeys("longer.example");
        assertThat(rests.notBefore("longer.example")).isEqualTo(NOW.plusSeconds(40));
        assertThat(rests.notBefore("past.example")).isEqualTo(NOW.plus(DELAY));
    }

    @Test
    void forgetsAHostWhoseRestIsOver() {
        Rests rests = rests(Map.of("a.example", NOW.plusSeconds(40), "b.example", NOW.plusSeconds(41)));

        rests.sweep(NOW.plusSeconds(40));

        assertThat(rests.longer()).containsOnlyKeys("b.example");
    }

    @Test
    void forgetsInTheEndAHostOfWhichAWrongClockTold() {
        Rests rests = rests(Map.of("a.example", NOW.plus(Duration.ofDays(36_500))));

        rests.sweep(NOW.plus(Duration.ofDays(1)));

        assertThat(rests.longer()).isEmpty();
    }

    private static Rests rests(Map<String, Instant> until) {
        Map<String, HostState> hosts = new HashMap<>();
        until.forEach((host, at) -> hosts.put(host, new HostState(at)));
        return Rests.of(hosts, NOW, DELAY);
    }
}
