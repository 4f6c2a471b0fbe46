package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.Article;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.PartitionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SessionTest {

    private final SessionRun run = new SessionRun();
    private final Site site = run.site;
    private final Group consumer = run.consumer;
    private final MockProducer<byte[], byte[]> producer = run.producer;

    SessionTest() throws Exception {}

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void writesWhatCameOfARequestWithHowFarItHasRead() throws Exception {
        site.withArticle("/one");
        consumer.isGiven(run.request("/one"));

        run.until(() -> !run.written().articles().isEmpty());

        assertThat(site.asked()).containsExactly("/robots.txt", "/one");
        assertThat(run.written().articles()).extracting(Article::url).containsExactly(site.url("/one"));
        assertThat(run.written().state(site.url("/one")).orElseThrow().standing())
                .isEqualTo(Standing.FETCHED);
        assertThat(run.committed()).isEqualTo(1);
    }

    @Test
    void commitsHowFarItHasReadWhereNothingCameOfIt() throws Exception {
        run.knows(Map.of(site.url("/one"), run.fetched("/one")));
        consumer.isGiven(run.request("/one"));

        run.until(() -> run.committed() == 1);

        assertThat(producer.history()).isEmpty();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void readsAndAsksForNothingBeforeItKnowsWhatIsKnown() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        run.reads(partitions -> {
            reading.await();
            return Map.of(0, PartitionState.NONE);
        });
        site.withArticle("/one");
        consumer.isGiven(run.request("/one"));
        int[] turns = {0};

        run.until(() -> {
            if (turns[0]++ == 20) {
                assertThat(site.asked()).isEmpty();
                assertThat(consumer.position(Group.FETCHES)).isZero();
                reading.countDown();
            }
            return !run.written().articles().isEmpty();
        });

        assertThat(turns[0]).isGreaterThan(20);
    }

    @Test
    void ignoresWhatWasKnownOfAPartitionThatItLostAndGotBackSince() throws Exception {
        run.knows(Map.of(site.url("/one"), run.fetched("/one")));
        run.knows(Map.of());
        site.withArticle("/one");
        ProducerRecord<byte[], byte[]> request = run.request("/one");
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(Group.FETCHES));
            consumer.rebalance(List.of());
            consumer.rebalance(List.of(Group.FETCHES));
            consumer.addRecord(new ConsumerRecord<>(Group.FETCHES.topic(), 0, 0, request.key(), request.value()));
        });

        run.until(() -> !run.written().articles().isEmpty());

        assertThat(site.asked()).contains("/one");
    }
}
