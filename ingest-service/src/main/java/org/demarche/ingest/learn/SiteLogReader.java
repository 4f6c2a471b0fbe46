package org.demarche.ingest.learn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.demarche.contract.Topics;
import org.demarche.ingest.site.SiteMemory;
import org.demarche.ingest.site.SiteRecord;
import org.demarche.kit.kafka.KafkaConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Reads all of {@code demarche.site-lines} into the memory and goes on with what other instances learn, in a thread of its own. */
final class SiteLogReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SiteLogReader.class);
    private static final String TOPIC = Topics.SITE_LINES.name();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final KafkaConfig kafka;
    private final Predicate<Duration> topicsAreThere;
    private final SiteMemory memory;
    private final Counter taken;
    private final Counter ignored;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "site-log-reader");
    private volatile boolean loaded;

    private SiteLogReader(
            KafkaConfig kafka, Predicate<Duration> topicsAreThere, SiteMemory memory, MeterRegistry metrics) {
        this.kafka = kafka;
        this.topicsAreThere = topicsAreThere;
        this.memory = memory;
        this.taken = counter(metrics, "taken");
        this.ignored = counter(metrics, "ignored");
        thread.setDaemon(true);
    }

    /**
     * Starts to read.
     *
     * @param topicsAreThere waits for the topics at most so long
     */
    static SiteLogReader start(
            KafkaConfig kafka, Predicate<Duration> topicsAreThere, SiteMemory memory, MeterRegistry metrics) {
        SiteLogReader reader = new SiteLogReader(kafka, topicsAreThere, memory, metrics);
        reader.thread.start();
        return reader;
    }

    /** Whether everything has been read that was there when the reading began. */
    boolean isLoaded() {
        return loaded;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosedWithin(Duration.ZERO)) {
                if (topicsAreThere.test(POLL) && !follow()) {
                    isClosedWithin(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads from the beginning until it is closed or fails; to read again what is known does no harm. */
    private boolean follow() throws InterruptedException {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            // An operator may add partitions while this runs.
            while (!isClosedWithin(Duration.ZERO) && partitions(consumer).size() == partitions.size()) {
                consumer.poll(POLL).forEach(this::take);
                if (!loaded && partitions.stream().allMatch(each -> consumer.position(each) >= ends.get(each))) {
                    loaded = true;
                    log.atInfo()
                            .addKeyValue("sites", memory.sites())
                            .addKeyValue("pages", memory.pages())
                            .log("sites known");
                }
            }
            return true;
        } catch (RuntimeException e) {
            // Thrown on, it would end the thread and with it all that is learnt from others.
            log.atWarn().addKeyValue("topic", TOPIC).setCause(e).log("cannot read what is known of sites");
            return false;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        Optional<String> fault = memory.take(new SiteRecord(key, record.value()));
        if (fault.isEmpty()) {
            taken.increment();
            return;
        }
        // A newer version that writes is all over the topic: one line in the log tells as much as thousands.
        boolean first = ignored.count() == 0;
        ignored.increment();
        log.atLevel(first ? Level.WARN : Level.DEBUG)
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("fault", fault.get())
                .log("record ignored");
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.putAll(kafka.common("demarche-ingest-sites"));
        return settings;
    }

    private boolean isClosedWithin(Duration patience) throws InterruptedException {
        return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("demarche.ingest.sites.records.read")
                .description("what any instance has learnt of pages")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
