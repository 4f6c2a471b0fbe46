package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.Test;

class PollConfigTest {

    @Test
    void hasDefaults() {
        assertThat(PollConfig.from(Settings.read(Map.of())))
                .isEqualTo(new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15)));
    }

    @Test
    void refusesBoundsThatContradictEachOther() {
        Settings settings = Settings.read(Map.of("DEMARCHE_POLL_MIN_INTERVAL", "2d"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> PollConfig.from(settings))
                .withMessageContaining("poll.min-interval")
                .withMessageContaining("poll.max-interval");
    }
}
