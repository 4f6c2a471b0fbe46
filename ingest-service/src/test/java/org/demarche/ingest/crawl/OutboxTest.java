package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class OutboxTest {

    private static final Map<TopicPartition, OffsetAndMetadata> OFFSETS =
            Map.of(new TopicPartition("demarche.fetches", 0), new OffsetAndMetadata(8));
    private static final Map<TopicPartition, OffsetAndMetadata> LATER =
            Map.of(new TopicPartition("demarche.fetches", 0), new OffsetAndMetadata(9));

    private final MutableClock clock = MutableClock.of(CrawlParts.START, ZoneOffset.UTC);
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ConsumerGroupMetadata group = new MockConsumer<byte[], byte[]>("earliest").groupMetadata();
    private final Outbox outbox;

    OutboxTest() {
        producer.initTransactions();
        outbox = new Outbox(producer, new SimpleMeterRegistry(), clock);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void writesWhatItGatheredTogetherWithHowFarWasRead() {
        outbox.add(record("one"));
        outbox.add(record("two"));
        assertThat(producer.history()).isEmpty();

        assertThat(outbox.commit(OFFSETS, group)).isTrue();

        assertThat(written()).containsExactly("one", "two");
        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.consumerGroupOffsetsHistory()).containsExactly(Map.of(group.groupId(), OFFSETS));
    }

    @Test
    void beginsNoTransactionWhereThereIsNothingToWrite() {
        assertThat(outbox.commit(OFFSETS, group)).isTrue();
        outbox.add(record("one"));
        outbox.commit(OFFSETS, group);

        assertThat(outbox.commit(LATER, group)).isTrue();

        assertThat(producer.commitCount()).isEqualTo(1);
    }

    @Test
    void writesHowFarWasReadWhereNothingElseCameOfIt() {
        outbox.begin();

        outbox.commit(OFFSETS, group);

        assertThat(producer.history()).isEmpty();
        assertThat(producer.consumerGroupOffsetsHistory()).containsExactly(Map.of(group.groupId(), OFFSETS));
    }

    @Test
    void keepsWhatItGatheredWhileTheGroupSharesOutItsPartitionsAndWritesItOnceAfterwards() {
        outbox.add(record("one"));
        producer.sendOffsetsToTransactionException = new CommitFailedException();

        assertThat(outbox.commit(OFFSETS, group)).isFalse();
        assertThat(outbox.isDue()).as("not at once again").isFalse();
        assertThat(producer.history()).isEmpty();
        producer.sendOffsetsToTransactionException = null;
        outbox.add(record("two"));

        assertThat(outbox.commit(LATER, group)).isTrue();
        assertThat(written()).containsExactly("one", "two");
        assertThat(producer.consumerGroupOffsetsHistory()).containsExactly(Map.of(group.groupId(), LATER));
    }

    @Test
    void failsWhereAnotherHasTakenItsPlace() {
        outbox.add(record("one"));
        producer.fenceProducer();

        assertThatThrownBy(() -> outbox.commit(OFFSETS, group)).isInstanceOf(ProducerFencedException.class);
    }

    @Test
    void failsWhereWhatItSentIsNotCommitted() {
        outbox.add(record("one"));
        producer.commitTransactionException = new RecordTooLargeException();

        assertThatThrownBy(() -> outbox.commit(OFFSETS, group)).isInstanceOf(RecordTooLargeException.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void leavesOutWhatKafkaWouldNotTakeAndWritesTheRest() {
        outbox.add(record("one"));
        outbox.add(new ProducerRecord<>("demarche.source-states", new byte[9], new byte[Topics.MAX_RECORD_BYTES]));
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>("demarche.dead-letters", new byte[9], new byte[Topics.MAX_ARTICLE_BYTES]);
        letter.headers().add("why", new byte[Topics.MAX_RECORD_BYTES - Topics.MAX_ARTICLE_BYTES]);
        outbox.add(letter);
        outbox.add(record("two"));

        assertThat(outbox.commit(OFFSETS, group)).isTrue();

        assertThat(written()).containsExactly("one", "two");
    }

    @Test
    void writesAnArticleOfTheLargestSize() {
        outbox.add(new ProducerRecord<>("demarche.articles", new byte[32], new byte[Topics.MAX_ARTICLE_BYTES]));

        outbox.commit(OFFSETS, group);

        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void isDueWhenItHasGatheredForAWhileOrMuch() {
        assertThat(outbox.isDue()).isFalse();
        outbox.add(record("one"));
        clock.add(Duration.ofMillis(249));
        assertThat(outbox.isDue()).isFalse();
        clock.add(Duration.ofMillis(1));
        assertThat(outbox.isDue()).isTrue();
        outbox.commit(OFFSETS, group);
        assertThat(outbox.isDue()).isFalse();

        for (int i = 0; i < 1_000; i++) {
            outbox.add(record("many"));
        }

        assertThat(outbox.isDue()).isTrue();
        assertThat(outbox.isFull()).isFalse();
    }

    @Test
    void isFullWhileMoreWaitsThanShouldBeAddedTo() {
        for (int i = 0; i < 5_000; i++) {
            outbox.add(record("many"));
        }
        assertThat(outbox.isFull()).isTrue();

        outbox.commit(OFFSETS, group);

        assertThat(outbox.isFull()).isFalse();
    }

    @Test
    void isFullAndDueWhereLittleWaitsThatIsLarge() {
        ProducerRecord<byte[], byte[]> page =
                new ProducerRecord<>("demarche.dead-letters", new byte[9], new byte[4 << 20]);
        outbox.add(page);
        assertThat(outbox.isDue()).isFalse();
        outbox.add(page);
        assertThat(outbox.isDue()).isTrue();

        for (long bytes = 0; bytes < Runtime.getRuntime().maxMemory() / 16; bytes += page.value().length) {
            outbox.add(page);
        }
        assertThat(outbox.isFull()).isTrue();
        outbox.commit(OFFSETS, group);

        assertThat(outbox.isFull()).isFalse();
        outbox.add(record("one"));
        assertThat(outbox.isDue()).isFalse();
    }

    private List<String> written() {
        return producer.history().stream()
                .map(each -> Written.text(each.value()))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> record(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>("demarche.articles", bytes, bytes);
    }
}
