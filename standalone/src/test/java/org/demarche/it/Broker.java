package org.demarche.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.demarche.standalone.embedded.EmbeddedKafka;
import org.demarche.standalone.embedded.StackStartException;

/** A Kafka of its own, for a test whose sources and fetches must not meet those of another. */
final class Broker implements AutoCloseable {

    private final Path directory;
    private final EmbeddedKafka kafka;

    private Broker(Path directory, EmbeddedKafka kafka) {
        this.directory = directory;
        this.kafka = kafka;
    }

    static Broker start() throws IOException, StackStartException {
        Path directory = Files.createTempDirectory("demarche-broker-");
        return new Broker(directory, EmbeddedKafka.start(directory, 0));
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
