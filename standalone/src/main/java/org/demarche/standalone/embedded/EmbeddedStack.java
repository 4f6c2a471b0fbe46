package org.demarche.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Kafka and Elasticsearch over one data folder, which one process at a time may use.
 *
 * <pre>{@code
 * try (EmbeddedStack stack = EmbeddedStack.start(StackOptions.in(Path.of(".demarche")), StackProgress.silent())) {
 *     connect(stack.bootstrapServers(), stack.elasticsearchUrl());
 * }
 * }</pre>
 */
public final class EmbeddedStack implements AutoCloseable {

    private final DirectoryLock lock;
    private final EmbeddedKafka kafka;
    private final EmbeddedElasticsearch elasticsearch;

    private EmbeddedStack(DirectoryLock lock, EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) {
        this.lock = lock;
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    /**
     * Starts both at once and returns when both take requests; where one fails, the other is stopped.
     *
     * @throws InterruptedException if the thread is interrupted; then nothing runs any more
     */
    public static EmbeddedStack start(StackOptions options, StackProgress progress)
            throws StackStartException, InterruptedException {
        Path home = ElasticsearchHome.locate();
        DirectoryLock lock = DirectoryLock.take(options.directory());
        try {
            if (options.afresh()) {
                lock.emptyDirectory();
            }
            return start(lock, home, options, progress);
        } catch (IOException e) {
            release(lock);
            throw new StackStartException("Cannot empty " + options.directory() + ": " + e.getMessage(), e);
        } catch (StackStartException | InterruptedException | RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static EmbeddedStack start(DirectoryLock lock, Path home, StackOptions options, StackProgress progress)
            throws StackStartException, InterruptedException {
        BackgroundStart<EmbeddedElasticsearch> elasticsearch =
                BackgroundStart.of("Elasticsearch", true, () -> startElasticsearch(home, options, progress));
        // An interrupted broker takes that for a fault and halts the whole process.
        BackgroundStart<EmbeddedKafka> kafka = BackgroundStart.of("Kafka", false, () -> startKafka(options, progress));
        try {
            return new EmbeddedStack(lock, kafka.await(), elasticsearch.await());
        } catch (StackStartException | InterruptedException | RuntimeException e) {
            elasticsearch.cancel();
            kafka.cancel();
            throw e;
        }
    }

    /** Where Kafka's clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The base of Elasticsearch's HTTP API. */
    public String elasticsearchUrl() {
        return elasticsearch.url();
    }

    /** Stops both and frees the folder; all data stays. */
    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            elasticsearch.close();
            release(lock);
        }
    }

    private static EmbeddedKafka startKafka(StackOptions options, StackProgress progress) throws StackStartException {
        long start = System.nanoTime();
        EmbeddedKafka kafka = EmbeddedKafka.start(options.directory().resolve("kafka"), options.kafkaPort());
        progress.ready("Kafka", since(start), kafka.bootstrapServers());
        return kafka;
    }

    private static EmbeddedElasticsearch startElasticsearch(Path home, StackOptions options, StackProgress progress)
            throws StackStartException {
        long start = System.nanoTime();
        EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.start(
                home,
                options.directory().resolve("elasticsearch"),
                options,
                elapsed -> progress.starting("Elasticsearch", elapsed));
        progress.ready("Elasticsearch", since(start), elasticsearch.url());
        return elasticsearch;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static void release(DirectoryLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
