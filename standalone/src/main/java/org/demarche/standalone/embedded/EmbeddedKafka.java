package org.demarche.standalone.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single-node Kafka cluster in this JVM, on loopback; its folder keeps the cluster from one start to the next, on whatever
 * ports.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and returns when it takes requests.
     *
     * @param directory what the cluster keeps; formatted where it is new
     * @param port the port of the broker, or 0 for one that is free
     */
    public static EmbeddedKafka start(Path directory, int port) throws StackStartException {
        List<Integer> ports = LoopbackPorts.claim(port, 0);
        String broker = LoopbackPorts.ADDRESS + ":" + ports.get(0);
        String controller = LoopbackPorts.ADDRESS + ":" + ports.get(1);
        try {
            Files.createDirectories(directory);
            formatIfNew(directory);
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(settings(directory, broker, controller), false), Time.SYSTEM);
            startOrStop(server);
            return new EmbeddedKafka(server, broker);
        } catch (Exception e) {
            throw new StackStartException("Kafka did not start on " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void startOrStop(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static Properties settings(Path directory, String broker, String controller) throws IOException {
        Properties settings = new Properties();
        try (InputStream fixed = EmbeddedKafka.class.getResourceAsStream("kafka.properties")) {
            settings.load(fixed);
        }
        settings.put("log.dirs", directory.toString());
        settings.put("listeners", "PLAINTEXT://" + broker + "," + CONTROLLER_LISTENER + "://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + broker);
        // Static voters are read from here at each start; dynamic ones would be kept in the folder with their old port.
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
        return settings;
    }

    private static void formatIfNew(Path directory) throws Exception {
        // Written last, so a folder without it was never formatted to the end.
        if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        new Formatter()
                .setNodeId(NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName(CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }
}
