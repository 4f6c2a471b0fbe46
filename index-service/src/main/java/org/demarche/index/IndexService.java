package org.demarche.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Topics;
import org.demarche.index.bulk.ArticleWriter;
import org.demarche.index.consume.DeadLetters;
import org.demarche.index.consume.PollLoop;
import org.demarche.index.elastic.ElasticsearchLink;
import org.demarche.index.elastic.Pause;
import org.demarche.index.elastic.RetryDelay;
import org.demarche.index.template.IndexTemplates;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.kafka.KafkaProbe;
import org.demarche.kit.service.Closing;
import org.demarche.kit.service.Service;
import org.demarche.kit.service.ServiceFailure;
import org.demarche.kit.service.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index service: reads {@code demarche.enriched} and keeps Elasticsearch at its state. */
public final class IndexService implements Service {

    private static final Logger log = LoggerFactory.getLogger(IndexService.class);
    private static final String CLIENT = "demarche-index";
    private static final Duration TOPICS_PATIENCE = Duration.ofMillis(250);
    private static final Duration PRODUCER_PATIENCE = Duration.ofSeconds(2);

    /** What a close does after the batch in flight: commit, leave the group. */
    private static final Duration CLOSE_MARGIN = Duration.ofSeconds(12);

    private final IndexConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Surroundings surroundings;
    private final ElasticsearchLink link;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<KafkaClientMetrics> clientMetrics;
    private final PollLoop loop;
    private final Thread thread;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Closing closing = new Closing();
    private volatile KafkaProbe probe;

    private IndexService(IndexConfig config, Surroundings surroundings) {
        this.config = config;
        this.surroundings = surroundings;
        MeterRegistry metrics = surroundings.metrics();
        RetryDelay delay = new RetryDelay(config.retry().base(), config.retry().cap(), RandomGenerator.getDefault());
        consumer = new KafkaConsumer<>(consumer(config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(producer(config), new ByteArraySerializer(), new ByteArraySerializer());
        clientMetrics = List.of(new KafkaClientMetrics(consumer), new KafkaClientMetrics(producer));
        clientMetrics.forEach(client -> client.bindTo(metrics));
        link = ElasticsearchLink.open(config.elasticsearch(), delay, Pause.SLEEP);
        IndexTemplates templates = new IndexTemplates(link, config.layout());
        RecordDelivery delivery = new RecordDelivery(
                templates,
                new ArticleWriter(link, templates, config.bulk(), metrics),
                new DeadLetters(producer, delay, Pause.SLEEP, metrics),
                new Freshness(metrics, clock));
        loop = new PollLoop(consumer, delivery, deliverer(), config.consume(), clock);
        thread = new Thread(this::run, "index-poll");
        Gauge.builder(
                        "demarche.index.oldest.unacked",
                        loop,
                        it -> it.oldestAge().toMillis() / 1000.0)
                .description("Age of the oldest record that was read and is not safe yet")
                .baseUnit("seconds")
                .register(metrics);
        surroundings
                .health()
                .live("poll-loop", this::loopFault)
                .ready("elasticsearch", link::fault)
                .ready("indices", templates::fault)
                .ready("kafka", this::kafkaFault);
    }

    /**
     * Builds the service; nothing is read or written before {@link #start()}.
     *
     * @throws ConfigurationException if the Kafka clients do not take their configuration
     */
    public static IndexService create(IndexConfig config) {
        Surroundings surroundings = new Surroundings("index", config.surroundings());
        try {
            return new IndexService(config, surroundings);
        } catch (KafkaException e) {
            surroundings.close();
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new ConfigurationException("kafka.bootstrap.servers, kafka.group and kafka.client.* must be what a"
                    + " Kafka client takes: " + reason.getMessage());
        }
    }

    private static Map<String, Object> consumer(IndexConfig config) {
        Map<String, Object> properties = new HashMap<>(config.kafka().consumer(CLIENT, config.group()));
        properties.putIfAbsent(
                ConsumerConfig.GROUP_PROTOCOL_CONFIG, config.protocol().word());
        return properties;
    }

    private static Map<String, Object> producer(IndexConfig config) {
        Map<String, Object> properties = new HashMap<>(config.kafka().producer(CLIENT + "-dead-letters"));
        // The largest record has to fit with the headers that say why it is parked.
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES + 64 * 1024);
        return properties;
    }

    private static ExecutorService deliverer() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "index-deliver");
            thread.setDaemon(true);
            return thread;
        });
    }

    public int managementPort() {
        return surroundings.managementPort();
    }

    /** Whether Kafka and Elasticsearch answer and the indices are there. */
    public boolean isReady() {
        return surroundings.health().isReady();
    }

    @Override
    public void start() {
        probe = KafkaProbe.start(config.kafka(), CLIENT, List.of(Topics.ENRICHED, Topics.DEAD_LETTERS));
        thread.start();
        surroundings.health().started();
        log.atInfo().addKeyValue("managementPort", managementPort()).log("index service started");
    }

    private void run() {
        try {
            while (!closing.hasBegun() && !probe.awaitTopics(TOPICS_PATIENCE)) {
                loop.idle();
            }
            loop.run(Topics.ENRICHED.name());
            ended.complete(null);
        } catch (ServiceFailure e) {
            ended.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(new ServiceFailure("the index service stopped over a fault of its own", e));
        }
    }

    @Override
    public void await() throws InterruptedException, ServiceFailure {
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw new ServiceFailure(e.getCause().getMessage(), e.getCause().getCause());
        }
    }

    @Override
    public void close() {
        closing.once(this::closeParts);
    }

    private void closeParts() {
        surroundings.health().closing();
        loop.stop();
        if (probe == null) {
            consumer.close();
        } else {
            awaitEnd();
            probe.close();
        }
        ended.complete(null);
        producer.close(PRODUCER_PATIENCE);
        link.close();
        clientMetrics.forEach(KafkaClientMetrics::close);
        surroundings.close();
        log.atInfo().log("index service closed");
    }

    private void awaitEnd() {
        Duration patience = config.consume().closeDeadline().plus(CLOSE_MARGIN);
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            log.atWarn().log("the close took too long; what is not committed will be read again");
            thread.interrupt();
        }
    }

    private Optional<String> loopFault() {
        if (ended.isCompletedExceptionally()) {
            return Optional.of("the service failed");
        }
        Duration silence = Duration.between(loop.lastPoll(), Instant.now(clock));
        Duration most = Duration.ofMillis(Long.parseLong(
                config.kafka().client().getOrDefault(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, "300000")));
        return silence.compareTo(most) > 0
                ? Optional.of("no poll for " + silence.toSeconds() + " s")
                : Optional.empty();
    }

    private Optional<String> kafkaFault() {
        KafkaProbe started = probe;
        return started == null ? Optional.of("not started") : started.fault();
    }
}
