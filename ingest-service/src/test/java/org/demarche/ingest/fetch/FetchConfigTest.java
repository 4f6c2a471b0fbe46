package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.contract.Topics;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchConfigTest {

    @Test
    void hasADefaultForEverything() {
        FetchConfig config = FetchConfig.from(Settings.read(Map.of()));

        assertThat(config)
                .isEqualTo(new FetchConfig(
                        "",
                        8 * 1024 * 1024,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60),
                        List.of(),
                        128,
                        Runtime.getRuntime().maxMemory() / 4));
    }

    @Test
    void readsWhatIsOpened() {
        FetchConfig config =
                FetchConfig.from(Settings.read(Map.of("DEMARCHE_FETCH_ALLOW", "intranet.example, *.lan ,,10.0.0.0/8")));

        assertThat(config.allow()).containsExactly("intranet.example", "*.lan", "10.0.0.0/8");
    }

    @Test
    void takesNoLargerPageThanARecordHoldsWithItsHeaders() {
        FetchConfig config = FetchConfig.from(Settings.read(Map.of("DEMARCHE_FETCH_MAX_BYTES", "15728640")));

        assertThat(config.maxBytes()).isEqualTo(15 * 1024 * 1024).isLessThan(Topics.MAX_RECORD_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "DEMARCHE_FETCH_ALLOW,'ok.example,10.0.0.0/99',fetch.allow",
        "DEMARCHE_FETCH_CONTACT,desk at example,fetch.contact",
        "DEMARCHE_FETCH_CONTACT,dësk@example,fetch.contact",
        "DEMARCHE_FETCH_MAX_BYTES,12,fetch.max-bytes",
        "DEMARCHE_FETCH_MAX_BYTES,15728641,fetch.max-bytes",
        "DEMARCHE_FETCH_MAX_CONCURRENT,0,fetch.max-concurrent",
        "DEMARCHE_FETCH_TIMEOUT,0s,fetch.timeout"
    })
    void namesTheKeyThatIsWrong(String variable, String value, String key) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> FetchConfig.from(Settings.read(Map.of(variable, value))))
                .withMessageContaining(key);
    }
}
