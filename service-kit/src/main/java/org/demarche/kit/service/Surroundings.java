package org.demarche.kit.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.demarche.kit.config.Settings;
import org.demarche.kit.health.Health;
import org.demarche.kit.health.ManagementServer;

/** What surrounds every service: its metrics, its health, and the management port that shows both. */
public final class Surroundings implements AutoCloseable {

    /**
     * Where the management port listens.
     *
     * @param host loopback unless the operator opens it
     * @param port 0 for any free one
     */
    public record Config(String host, int port) {
        public static Config from(Settings settings, int port) {
            return new Config(
                    settings.text("management.host", "127.0.0.1"),
                    settings.integer("management.port", port, 0, 65_535));
        }
    }

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Health health = new Health();
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final ManagementServer server;

    public Surroundings(String service, Config config) {
        metrics.config().commonTags(Tags.of("service", service));
        // First, because it may fail: then nothing is left behind that listens to the JVM.
        server = ManagementServer.start(config.host(), config.port(), health, metrics);
        new ClassLoaderMetrics().bindTo(metrics);
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        new UptimeMetrics().bindTo(metrics);
        garbageCollection.bindTo(metrics);
    }

    public MeterRegistry metrics() {
        return metrics;
    }

    public Health health() {
        return health;
    }

    public int managementPort() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        garbageCollection.close();
        metrics.close();
    }
}
