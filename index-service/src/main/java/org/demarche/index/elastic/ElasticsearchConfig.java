package org.demarche.index.elastic;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;

/**
 * How to reach Elasticsearch.
 *
 * @param url {@code http} or {@code https}; https trusts what the JVM trusts
 * @param authorization the value of the header, null for a cluster without security
 * @param timeout of one request
 */
public record ElasticsearchConfig(URI url, String authorization, Duration timeout) {

    /**
     * Reads {@code elasticsearch.*}.
     *
     * @throws ConfigurationException if the credentials contradict each other
     */
    public static ElasticsearchConfig from(Settings settings) {
        URI url = settings.httpUri("elasticsearch.url", "http://localhost:9200");
        if (url.getUserInfo() != null) {
            throw new ConfigurationException("elasticsearch.url must not hold a password, which logs would show;"
                    + " give elasticsearch.username and elasticsearch.password, or elasticsearch.api-key");
        }
        String authorization = authorization(
                settings.secret("elasticsearch.api-key"),
                settings.text("elasticsearch.username", ""),
                settings.secret("elasticsearch.password"));
        return new ElasticsearchConfig(
                url, authorization, settings.duration("elasticsearch.timeout", Duration.ofSeconds(30)));
    }

    private static String authorization(String apiKey, String username, String password) {
        boolean named = !username.isEmpty();
        if (named != (password != null)) {
            throw new ConfigurationException("elasticsearch.username and elasticsearch.password go together:"
                    + " give both, or elasticsearch.api-key, or none of them");
        }
        if (named && apiKey != null) {
            throw new ConfigurationException(
                    "elasticsearch.api-key and elasticsearch.username are both given: remove one of them");
        }
        return Optional.ofNullable(apiKey)
                .map(key -> "ApiKey " + key)
                .orElseGet(() -> named ? "Basic " + base64(username + ":" + password) : null);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the credentials, so that a log can show it. */
    @Override
    public String toString() {
        return "ElasticsearchConfig[url=%s, authorization=%s, timeout=%s]"
                .formatted(url, authorization == null ? "none" : "given", timeout);
    }
}
