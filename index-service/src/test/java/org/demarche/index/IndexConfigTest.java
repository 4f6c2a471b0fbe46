package org.demarche.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.demarche.index.template.IndexLayout;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexConfigTest {

    @Test
    void needsNoConfigurationForALocalCluster() {
        IndexConfig config = read(Map.of());

        assertThat(config.elasticsearch().url()).hasToString("http://localhost:9200");
        assertThat(config.elasticsearch().authorization()).isNull();
        assertThat(config.group()).isEqualTo("demarche-index");
        assertThat(config.layout()).isEqualTo(new IndexLayout(1, IndexLayout.AUTO));
        assertThat(config.surroundings().port()).isEqualTo(9103);
    }

    @Test
    void authenticatesWithAnApiKeyOrAPassword() {
        assertThat(read(Map.of("DEMARCHE_ELASTICSEARCH_API_KEY", "k"))
                        .elasticsearch()
                        .authorization())
                .isEqualTo("ApiKey k");
        assertThat(read(Map.of("DEMARCHE_ELASTICSEARCH_USERNAME", "u", "DEMARCHE_ELASTICSEARCH_PASSWORD", "p"))
                        .elasticsearch()
                        .authorization())
                .isEqualTo("Basic dTpw");
    }

    @Test
    void showsNoCredentialsInItsDescription() {
        assertThat(read(Map.of("DEMARCHE_ELASTICSEARCH_API_KEY", "hush")).toString())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "ELASTICSEARCH_URL, localhost:9200, elasticsearch.url",
        "ELASTICSEARCH_URL, http://u:p@localhost:9200, elasticsearch.url",
        "ELASTICSEARCH_USERNAME, u, elasticsearch.password",
        "ELASTICSEARCH_PASSWORD, p, elasticsearch.username",
        "ELASTICSEARCH_REPLICAS, many, elasticsearch.replicas",
        "BULK_MAX_ACTIONS, 0, bulk.max.actions",
        "RETRY_BASE, 1h, retry.base",
        "KAFKA_GROUP_PROTOCOL, share, kafka.group.protocol"
    })
    void namesTheKeyThatIsWrong(String variable, String value, String key) {
        assertThatThrownBy(() -> read(Map.of("DEMARCHE_" + variable, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(key);
    }

    private static IndexConfig read(Map<String, String> environment) {
        Settings settings = Settings.read(environment);
        IndexConfig config = IndexConfig.from(settings);
        settings.rejectUnknown();
        return config;
    }
}
