package org.demarche.ingest.sources;

import com.fasterxml.jackson.core.JacksonException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.Source;
import org.demarche.contract.Topics;
import org.demarche.ingest.poll.SourceState;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.kafka.KafkaProbe;
import org.demarche.kit.kafka.TopicFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The sources and how their polls went, as {@code demarche.sources} and {@code demarche.source-states} have them: every instance
 * reads all of both and goes on with what any instance adds. Thread-safe.
 */
public final class SourceTable implements Sources, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SourceTable.class);
    private static final String CLIENT = "demarche-ingest-sources";

    private final Map<String, Source> sources = new ConcurrentSkipListMap<>();
    private final Map<String, SourceState> states = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final Counter unreadable;
    private final SourceWriter writer;
    private final TopicFollower follower;

    private SourceTable(KafkaConfig kafka, KafkaProbe probe, Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.unreadable = Counter.builder("demarche.ingest.sources.records.unreadable")
                .description("sources and states that were passed over")
                .register(metrics);
        SourceGauges.register(this, clock, metrics);
        this.writer = SourceWriter.connect(kafka, CLIENT);
        this.follower = TopicFollower.start(
                kafka,
                CLIENT,
                List.of(Topics.SOURCES.name(), Topics.SOURCE_STATES.name()),
                probe::awaitTopics,
                this::take);
    }

    /** Begins to read, in a thread of its own, as soon as the topics are there. */
    public static SourceTable start(KafkaConfig kafka, KafkaProbe probe, Clock clock, MeterRegistry metrics) {
        return new SourceTable(kafka, probe, clock, metrics);
    }

    /** The record that tells every instance how the polls of a source went. */
    public static ProducerRecord<byte[], byte[]> stateRecord(String id, SourceState state) {
        return SourceRecords.state(id, state);
    }

    @Override
    public boolean isLoaded() {
        return follower.isLoaded();
    }

    /** Completes, in the reading thread, when everything has been read that was there when the reading began. */
    CompletableFuture<Void> loaded() {
        return follower.loaded();
    }

    /** That what was there before is not read yet. */
    public Optional<String> notReady() {
        return isLoaded() ? Optional.empty() : Optional.of("is reading what is watched");
    }

    /**
     * Completes, in the reading thread, when everything has been read that Kafka has now, with what transactions that are not yet
     * committed will come to; cancelled when the table is closed.
     */
    public CompletableFuture<Void> readToEnd() {
        return follower.readToEnd();
    }

    /** The ids of the sources that changed, or whose state did, since this was last asked; for one who asks. */
    public Collection<String> drainChanged() {
        Collection<String> drained = new ArrayList<>();
        changed.removeIf(drained::add);
        return drained;
    }

    @Override
    public Collection<WatchedSource> all() {
        return sources.values().stream()
                .map(source -> new WatchedSource(source, states.get(source.id())))
                .toList();
    }

    @Override
    public Optional<WatchedSource> get(String id) {
        return Optional.ofNullable(sources.get(id)).map(source -> new WatchedSource(source, states.get(id)));
    }

    @Override
    public CompletableFuture<Boolean> put(Source source) {
        return written(SourceRecords.source(source.id(), stamped(source)));
    }

    @Override
    public CompletableFuture<Boolean> delete(String id) {
        // Were only the second written, a source without a state would be polled anew at once; a state without a source
        // does nothing.
        CompletableFuture<Boolean> source = written(SourceRecords.source(id, null));
        return written(SourceRecords.state(id, null)).thenCombine(source, Boolean::logicalAnd);
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }

    /** Later than the one that it replaces, whose clock may have been ahead: by this time its state is known to be old. */
    private Source stamped(Source source) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Source before = sources.get(source.id());
        boolean isLater = before == null
                || before.updatedAt() == null
                || before.updatedAt().isBefore(now);
        return source.putAt(isLater ? now : before.updatedAt().plusMillis(1));
    }

    private CompletableFuture<Boolean> written(ProducerRecord<byte[], byte[]> record) {
        return writer.write(record, follower::readPast);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            passOver(record, "it has no key");
            return;
        }
        String id = new String(record.key(), StandardCharsets.UTF_8);
        try {
            if (record.topic().equals(Topics.SOURCES.name())) {
                keep(sources, id, record.value() == null ? null : SourceRecords.readSource(id, record.value()));
            } else {
                keep(states, id, record.value() == null ? null : SourceRecords.readState(record.value()));
            }
        } catch (JacksonException e) {
            passOver(record, e.getOriginalMessage());
        } catch (IOException e) {
            passOver(record, e.getMessage());
        }
    }

    private <T> void keep(Map<String, T> map, String id, T value) {
        if (value == null) {
            map.remove(id);
        } else {
            map.put(id, value);
        }
        changed.add(id);
    }

    /** What is known stays; a newer version that writes is all over the topic: one line in the log tells as much as thousands. */
    private void passOver(ConsumerRecord<byte[], byte[]> record, String fault) {
        boolean first = unreadable.count() == 0;
        unreadable.increment();
        log.atLevel(first ? Level.WARN : Level.DEBUG)
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("fault", fault)
                .log("record passed over");
    }
}
