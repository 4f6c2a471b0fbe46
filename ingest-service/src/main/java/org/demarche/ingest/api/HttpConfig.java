package org.demarche.ingest.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;

/**
 * Where, from whom and how much is taken.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param keys who may send, none where the address or the network keeps others out
 * @param guarded whether the network in front keeps others out, so that this machine is known by names of which we don't know
 * @param rate requests a second of each key, 0 for any number
 * @param burst requests that a key may send at once
 * @param maxArticleBytes the largest submission of one article
 * @param maxConcurrent how many submissions are worked on at once; with the limit above it bounds the memory
 */
public record HttpConfig(
        String host,
        int port,
        ApiKeys keys,
        boolean guarded,
        int rate,
        int burst,
        int maxArticleBytes,
        int maxConcurrent) {

    private static final int RATE = 200;
    private static final int MOST = 1_000_000;

    public static HttpConfig from(Settings settings) {
        ApiKeys keys = ApiKeys.from(settings);
        // Without keys whoever comes is on this machine, and may fill the pipeline as fast as it takes.
        int rate = settings.integer("http.rate-limit", keys.isEmpty() ? 0 : RATE, 0, MOST);
        HttpConfig config = new HttpConfig(
                settings.text("http.host", "127.0.0.1"),
                settings.integer("http.port", 8080, 0, 65_535),
                keys,
                settings.flag("http.guarded", false),
                rate,
                settings.integer("http.rate-burst", Math.max(1, rate), 1, MOST),
                settings.integer("http.max-article-bytes", 8 * 1024 * 1024, 1024, 15 * 1024 * 1024),
                settings.integer("http.max-concurrent", 32, 1, 1024));
        if (config.keys().isEmpty() && !config.guarded() && !config.isLoopback()) {
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
}
