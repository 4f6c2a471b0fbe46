package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.demarche.ingest.frontier.PageState.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a session lets go of what it holds, of its own will or not. */
@Timeout(120)
class SessionEndTest {

    private final SessionRun run = new SessionRun();
    private final Site site = run.site;
    private final Group consumer = run.consumer;
    private final MockProducer<byte[], byte[]> producer = run.producer;

    SessionEndTest() throws Exception {}

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void letsRequestsComeToAnEndBeforeItGivesTheirHostsUp() throws Exception {
        site.withHeldArticle("/one");
        consumer.isGiven(run.request("/one"));
        boolean[] givenUp = {false};

        run.until(() -> {
            if (site.asked().contains("/one") && !givenUp[0]) {
                givenUp[0] = true;
                consumer.schedulePollTask(() -> {
                    site.open();
                    consumer.rebalance(List.of());
                    assertThat(run.written().articles())
                            .as("written before the partition is gone")
                            .hasSize(1);
                });
                return false;
            }
            return givenUp[0] && consumer.assignment().isEmpty();
        });

        assertThat(run.committed()).isEqualTo(1);
    }

    @Test
    void waitsForRequestsOnlySoLongAndWritesNothingOfThemAfterwards() throws Exception {
        run.waitsFor(Duration.ofMillis(50));
        site.withHeldArticle("/one");
        consumer.isGiven(run.request("/one"));
        int[] turns = {0};

        run.until(() -> {
            if (site.asked().contains("/one") && turns[0] == 0) {
                consumer.schedulePollTask(() -> consumer.rebalance(List.of()));
                turns[0] = 1;
            } else if (turns[0] > 0 && consumer.assignment().isEmpty()) {
                site.open();
                turns[0]++;
            }
            return turns[0] > 10;
        });

        assertThat(run.written().articles()).isEmpty();
        assertThat(run.written().state(site.url("/one")).orElseThrow().standing())
                .isEqualTo(Standing.WAITING);
    }

    @Test
    void letsRequestsComeToAnEndWhenItIsToStop() throws Exception {
        site.withHeldArticle("/one");
        consumer.isGiven(run.request("/one"));

        run.until(() -> {
            boolean asked = site.asked().contains("/one");
            if (asked) {
                site.open();
            }
            return asked;
        });

        assertThat(run.written().articles()).hasSize(1);
    }

    @Test
    void endsWhereItsPartitionsWereGivenToOthersMeanwhile() {
        site.withHeldArticle("/one");
        consumer.isGiven(run.request("/one"));
        boolean[] lost = {false};

        assertThatThrownBy(() -> run.until(() -> {
                    if (site.asked().contains("/one") && !lost[0]) {
                        lost[0] = true;
                        consumer.schedulePollTask(() -> {
                            consumer.hasLost();
                            site.open();
                        });
                    }
                    return false;
                }))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("given to others");
        assertThat(run.written().articles()).isEmpty();
    }

    @Test
    void endsWhereItCannotWriteWhatItDidForHostsThatItGivesUp() {
        site.withHeldArticle("/one");
        consumer.isGiven(run.request("/one"));

        assertThatThrownBy(() -> run.until(() -> {
                    if (site.asked().contains("/one") && producer.sendOffsetsToTransactionException == null) {
                        producer.sendOffsetsToTransactionException = new CommitFailedException();
                        consumer.schedulePollTask(() -> {
                            site.open();
                            consumer.rebalance(List.of());
                        });
                    }
                    return false;
                }))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("others do it again");
        assertThat(run.written().articles()).isEmpty();
    }

    @Test
    void endsWhereItCannotReadWhatIsKnown() {
        run.reads(partitions -> {
            throw new IllegalStateException("no such topic");
        });
        consumer.isGiven(run.request("/one"));

        assertThatThrownBy(() -> run.until(() -> false))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("cannot read what is known");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void endsWherePartitionsWereAddedEvenIfItIsGivenNoneOfThem() {
        site.withHeldArticle("/one");
        consumer.isGiven(run.request("/one"));

        assertThatThrownBy(() -> run.until(() -> {
                    if (site.asked().contains("/one")) {
                        consumer.has(2);
                    }
                    return false;
                }))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("partitions were added");
    }
}
