package org.demarche.standalone.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a single node on loopback that keeps everything in one folder. */
final class ElasticsearchSettings {

    /** A setting of a module that is not there stops the server, so each comes with the module that knows it. */
    private static final Map<String, Map<String, Object>> BY_MODULE = Map.of(
            // Nobody but this machine reaches the node, and a local tool should need no password.
            "x-pack-security", Map.of("xpack.security.enabled", false),
            "x-pack-ml", Map.of("xpack.ml.enabled", false),
            // Would fetch its database from the internet at the start.
            "ingest-geoip", Map.of("ingest.geoip.downloader.enabled", false));

    /** Of the JVM: half the work of a start is that of the compiler that makes code fast in the long run. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private ElasticsearchSettings() {}

    static Map<String, Object> of(Path home, ServerFolder folder, int httpPort, int transportPort) {
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "cluster.name",
                "demarche-embedded",
                "node.name",
                "embedded",
                "discovery.type",
                "single-node",
                "network.host",
                LoopbackPorts.ADDRESS,
                "http.port",
                httpPort,
                "transport.port",
                transportPort,
                "path.data",
                folder.data().toString(),
                "path.logs",
                folder.logs().toString(),
                // A full disk of a developer's machine must not turn the indices read-only.
                "cluster.routing.allocation.disk.threshold_enabled",
                false));
        BY_MODULE.forEach((module, known) -> {
            if (Files.isDirectory(home.resolve("modules").resolve(module))) {
                settings.putAll(known);
            }
        });
        return settings;
    }

    static List<String> jvmOptions(StackOptions stack) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms" + stack.elasticsearchHeapMegabytes() + "m",
                "-Xmx" + stack.elasticsearchHeapMegabytes() + "m",
                // By default a server keeps up to 2 GB of garbage collection logs.
                "-Xlog:disable",
                "-Xlog:all=warning:stderr:utctime,level,tags"));
        if (stack.brief()) {
            options.add(QUICK_START);
        }
        return options;
    }
}
