package org.demarche.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.sources.SourceTable;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.kit.kafka.GroupProtocol;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.kafka.KafkaProbe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the sources whose hosts fall to this instance and fetches what they list. Where Kafka fails it, it begins again
 * from what Kafka has.
 */
public final class Crawler implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Crawler.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration STUCK = Duration.ofMinutes(3);

    private final Crew crew;
    private final KafkaConfig kafka;
    private final SourceTable sources;
    private final KafkaProbe probe;
    private final MeterRegistry registry;
    private final List<ExecutorService> readers;
    private final CrawlHealth health;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "crawl");
    private volatile Instant lastTurn;

    private Crawler(
            Crew crew,
            KafkaConfig kafka,
            SourceTable sources,
            KafkaProbe probe,
            MeterRegistry registry,
            List<ExecutorService> readers) {
        this.crew = crew;
        this.kafka = kafka;
        this.sources = sources;
        this.probe = probe;
        this.registry = registry;
        this.readers = readers;
        this.health = new CrawlHealth(registry, crew.clock());
        this.lastTurn = crew.clock().instant();
    }

    /** Wires the crawl; nothing is fetched before {@link #start()}. */
    public static Crawler create(
            CrawlConfig config,
            PollConfig polls,
            KafkaConfig kafka,
            KafkaProbe probe,
            PageClient client,
            ArticleAssembler assembler,
            SourceTable sources,
            MeterRegistry metrics,
            Clock clock) {
        ExecutorService readers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), task -> new Thread(task, "crawl-reader"));
        ExecutorService largeReader = Executors.newSingleThreadExecutor(task -> new Thread(task, "crawl-large-reader"));
        UrlNormaliser urls = UrlNormaliser.create();
        ContentReader contents = new ContentReader(assembler, Discovery.create(urls), clock);
        TaskRunner runner = new TaskRunner(client, contents, readers, largeReader);
        PollSchedule schedule = new PollSchedule(polls, RandomGenerator.getDefault());
        Crew crew = new Crew(
                config, runner, sources, sources::drainChanged, schedule, urls, new CrawlMetrics(metrics), clock);
        return new Crawler(crew, kafka, sources, probe, metrics, List.of(readers, largeReader));
    }

    public void start() {
        thread.start();
    }

    /** That the loop does not come round any more. */
    public Optional<String> notAlive() {
        boolean stuck = lastTurn.isBefore(crew.clock().instant().minus(STUCK));
        return stuck ? Optional.of("has not come round since " + lastTurn) : Optional.empty();
    }

    /** That it comes round, and gets nowhere. */
    public Optional<String> notReady() {
        return health.notReady();
    }

    /** Lets requests under way come to an end, writes what came of them, and leaves its hosts to others. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.forEach(ExecutorService::shutdownNow);
    }

    private void run() {
        try {
            while (!isClosedWithin(Duration.ZERO)) {
                turned();
                if (probe.awaitTopics(LOOK) && sources.isLoaded()) {
                    session();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void session() throws InterruptedException {
        try (Session session = open()) {
            health.began();
            session.run(this::isClosed, this::held);
        } catch (RuntimeException e) {
            // Thrown on, it would end the thread, and this instance would fetch no more until somebody noticed.
            log.atWarn().setCause(e).log("the crawl begins again from what Kafka has");
            health.failed();
            isClosedWithin(PAUSE);
        }
    }

    private Session open() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings());
        try {
            int partitions = partitions(consumer, Topics.FETCHES.name());
            int states = partitions(consumer, Topics.CRAWL_STATE.name());
            if (partitions != states) {
                throw new KafkaException("%s has %d partitions and %s has %d: they must be as many"
                        .formatted(Topics.FETCHES.name(), partitions, Topics.CRAWL_STATE.name(), states));
            }
            Restore restore = new Restore(kafka, crew.config().group());
            return new Session(
                    crew,
                    consumer,
                    Outbox.connect(kafka, registry, crew.clock()),
                    new Restorer(restore::read, sources::readToEnd),
                    partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static int partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).size();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                ConsumerConfig.GROUP_PROTOCOL_CONFIG, crew.config().protocol().word());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        if (crew.config().protocol() == GroupProtocol.CLASSIC) {
            settings.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        }
        settings.putAll(kafka.consumer("demarche-ingest-crawl", crew.config().group()));
        return settings;
    }

    private void held() {
        turned();
        health.held();
    }

    private void turned() {
        lastTurn = crew.clock().instant();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private boolean isClosedWithin(Duration patience) throws InterruptedException {
        return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
