package org.demarche.ingest.accept;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;

/**
 * Where and how submissions are taken.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param apiKey what a client must present as a bearer token, null for none
 * @param maxArticleBytes the largest submission of one article
 * @param maxConcurrent how many submissions are worked on at once; with the limit above it bounds the memory
 */
public record HttpConfig(String host, int port, String apiKey, int maxArticleBytes, int maxConcurrent) {

    public static HttpConfig from(Settings settings) {
        HttpConfig config = new HttpConfig(
                settings.text("http.host", "127.0.0.1"),
                settings.integer("http.port", 8080, 0, 65_535),
                settings.secret("http.api-key"),
                settings.integer("http.max-article-bytes", 8 * 1024 * 1024, 1024, 15 * 1024 * 1024),
                settings.integer("http.max-concurrent", 32, 1, 1024));
        boolean guarded = settings.flag("http.guarded", false);
        if (config.apiKey() == null && !guarded && !config.isLoopback()) {
            throw new ConfigurationException(
                    "http.host %s can be reached from other machines: set http.api-key".formatted(config.host())
                            + " (environment: DEMARCHE_HTTP_API_KEY), or http.guarded=true where the network in front keeps others out");
        }
        return config;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ConfigurationException(
                    "http.host (environment: DEMARCHE_HTTP_HOST) is not an address of this machine: " + host);
        }
    }

    /** A configuration print-out or a log must not give the key away. */
    @Override
    public String toString() {
        return "HttpConfig[host=%s, port=%d, apiKey=%s]".formatted(host, port, apiKey == null ? "none" : "******");
    }
}
