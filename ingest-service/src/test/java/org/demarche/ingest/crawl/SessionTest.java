package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Article;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.control.KeptSources;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.FrontierConfig;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.kit.kafka.GroupProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SessionTest {

    private static final TopicPartition FETCHES = new TopicPartition(Topics.FETCHES.name(), 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ArticleAssembler ASSEMBLER = ArticleAssembler.create(CLOCK);
    private static final UrlNormaliser URLS = UrlNormaliser.create();

    private final Site site = new Site();
    private final Group consumer = new Group();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ExecutorService readers = Executors.newSingleThreadExecutor();
    private final PageClient client = PageClient.create(
            new FetchConfig(
                    "desk@paper.example", 100_000, PATIENCE, PATIENCE, PATIENCE, List.of("127.0.0.1"), 8, 64 << 20),
            new SimpleMeterRegistry());

    /** What each reading finds of what is known, in turn; the last one finds nothing. */
    private final LinkedBlockingQueue<Map<String, PageState>> known = new LinkedBlockingQueue<>();

    private Duration closing = PATIENCE;
    private Session session;

    SessionTest() throws Exception {
        producer.initTransactions();
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
        client.close();
        site.close();
        readers.shutdownNow();
    }

    @Test
    void writesWhatCameOfARequestWithHowFarItHasRead() throws Exception {
        site.withArticle("/one");
        consumer.isGiven(request("/one"));

        run(() -> !written().articles().isEmpty());

        assertThat(site.asked()).containsExactly("/robots.txt", "/one");
        assertThat(written().articles()).extracting(Article::url).containsExactly(site.url("/one"));
        assertThat(written().state(site.url("/one")).orElseThrow().standing()).isEqualTo(Standing.FETCHED);
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void commitsHowFarItHasReadWhereNothingCameOfIt() throws Exception {
        known.add(Map.of(site.url("/one"), fetched("/one")));
        consumer.isGiven(request("/one"));

        run(() -> committed() == 1);

        assertThat(producer.history()).isEmpty();
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void readsAndAsksForNothingBeforeItKnowsWhatIsKnown() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        session = session(partitions -> {
            reading.await();
            return Map.of(0, PartitionState.NONE);
        });
        site.withArticle("/one");
        consumer.isGiven(request("/one"));
        int[] turns = {0};

        run(() -> {
            if (turns[0]++ == 20) {
                assertThat(site.asked()).isEmpty();
                assertThat(consumer.position(FETCHES)).isZero();
                reading.countDown();
            }
            return !written().articles().isEmpty();
        });

        assertThat(turns[0]).isGreaterThan(20);
    }

    @Test
    void ignoresWhatWasKnownOfAPartitionThatItLostAndGotBackSince() throws Exception {
        known.add(Map.of(site.url("/one"), fetched("/one")));
        known.add(Map.of());
        site.withArticle("/one");
        ProducerRecord<byte[], byte[]> request = request("/one");
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(FETCHES));
            consumer.rebalance(List.of());
            consumer.rebalance(List.of(FETCHES));
            consumer.addRecord(new ConsumerRecord<>(FETCHES.topic(), 0, 0, request.key(), request.value()));
        });

        run(() -> !written().articles().isEmpty());

        assertThat(site.asked()).contains("/one");
    }

    @Test
    void letsRequestsComeToAnEndBeforeItGivesTheirHostsUp() throws Exception {
        site.withHeldArticle("/one");
        consumer.isGiven(request("/one"));
        boolean[] givenUp = {false};

        run(() -> {
            if (site.asked().contains("/one") && !givenUp[0]) {
                givenUp[0] = true;
                consumer.schedulePollTask(() -> {
                    site.open();
                    consumer.rebalance(List.of());
                    assertThat(written().articles())
                            .as("written before the partition is gone")
                            .hasSize(1);
                });
                return false;
            }
            return givenUp[0] && consumer.assignment().isEmpty();
        });

        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void waitsForRequestsOnlySoLongAndWritesNothingOfThemAfterwards() throws Exception {
        closing = Duration.ofMillis(50);
        site.withHeldArticle("/one");
        consumer.isGiven(request("/one"));
        int[] turns = {0};

        run(() -> {
            if (site.asked().contains("/one") && turns[0] == 0) {
                consumer.schedulePollTask(() -> consumer.rebalance(List.of()));
                turns[0] = 1;
            } else if (turns[0] > 0 && consumer.assignment().isEmpty()) {
                site.open();
                turns[0]++;
            }
            return turns[0] > 10;
        });

        assertThat(written().articles()).isEmpty();
        assertThat(written().state(site.url("/one")).orElseThrow().standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void letsRequestsComeToAnEndWhenItIsToStop() throws Exception {
        site.withHeldArticle("/one");
        consumer.isGiven(request("/one"));

        run(() -> {
            boolean asked = site.asked().contains("/one");
            if (asked) {
                site.open();
            }
            return asked;
        });

        assertThat(written().articles()).hasSize(1);
    }

    @Test
    void endsWhereItsPartitionsWereGivenToOthersMeanwhile() {
        site.withHeldArticle("/one");
        consumer.isGiven(request("/one"));
        boolean[] lost = {false};

        assertThatThrownBy(() -> run(() -> {
                    if (site.asked().contains("/one") && !lost[0]) {
                        lost[0] = true;
                        consumer.schedulePollTask(() -> {
                            consumer.listener.onPartitionsLost(List.of(FETCHES));
                            site.open();
                        });
                    }
                    return false;
                }))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("given to others");
        assertThat(written().articles()).isEmpty();
    }

    @Test
    void endsWhereItCannotWriteWhatItDidForHostsThatItGivesUp() {
        site.withHeldArticle("/one");
        consumer.isGiven(request("/one"));

        assertThatThrownBy(() -> run(() -> {
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
        assertThat(written().articles()).isEmpty();
    }

    @Test
    void endsWhereItCannotReadWhatIsKnown() {
        session = session(partitions -> {
            throw new IllegalStateException("no such topic");
        });
        consumer.isGiven(request("/one"));

        assertThatThrownBy(() -> run(() -> false))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("cannot read what is known");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void endsWherePartitionsWereAddedEvenIfItIsGivenNoneOfThem() {
        site.withHeldArticle("/one");
        consumer.isGiven(request("/one"));

        assertThatThrownBy(() -> run(() -> {
                    if (site.asked().contains("/one")) {
                        consumer.has(2);
                    }
                    return false;
                }))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("partitions were added");
    }

    /** A member of a group that is given its partitions, and told who listens. */
    private static final class Group extends MockConsumer<byte[], byte[]> {

        private ConsumerRebalanceListener listener;

        Group() {
            super("earliest");
            updateBeginningOffsets(Map.of(FETCHES, 0L));
            has(1);
        }

        void has(int partitions) {
            updatePartitions(
                    FETCHES.topic(),
                    IntStream.range(0, partitions)
                            .mapToObj(n -> new PartitionInfo(FETCHES.topic(), n, null, null, null))
                            .toList());
        }

        @Override
        public void subscribe(Collection<String> topics, ConsumerRebalanceListener rebalances) {
            listener = rebalances;
            super.subscribe(topics, rebalances);
        }

        void isGiven(ProducerRecord<byte[], byte[]> record) {
            schedulePollTask(() -> {
                rebalance(List.of(FETCHES));
                addRecord(new ConsumerRecord<>(FETCHES.topic(), 0, 0, record.key(), record.value()));
            });
        }
    }

    private ProducerRecord<byte[], byte[]> request(String path) {
        return new Records(new HostPartitions(1)).request(CrawlParts.request(site.url(path)));
    }

    private PageState fetched(String path) {
        return new PageState(
                Standing.FETCHED,
                null,
                CrawlParts.request(site.url(path)),
                null,
                CrawlParts.START,
                Validators.NONE,
                "hash",
                0,
                1,
                null);
    }

    private Written written() {
        return Written.of(producer.history());
    }

    /** How far it has read, as Kafka knows it. */
    private long committed() {
        return producer.consumerGroupOffsetsHistory().stream()
                .flatMap(each -> each.values().stream())
                .map(offsets -> offsets.get(FETCHES))
                .map(OffsetAndMetadata::offset)
                .reduce((first, last) -> last)
                .orElse(-1L);
    }

    private void run(BooleanSupplier until) throws InterruptedException {
        session = session == null ? session(this::restore) : session;
        Instant deadline = Instant.now().plus(PATIENCE);
        session.run(
                () -> {
                    assertThat(Instant.now()).as("it comes to an end").isBefore(deadline);
                    return until.getAsBoolean();
                },
                () -> {});
    }

    private Map<Integer, PartitionState> restore(Set<Integer> partitions) {
        Map<String, PageState> next = known.poll();
        return Map.of(0, new PartitionState(next == null ? Map.of() : next, Map.of()));
    }

    private Session session(Restorer.Reading reading) {
        CrawlConfig config = new CrawlConfig(
                true,
                "group",
                GroupProtocol.CONSUMER,
                new FrontierConfig(Duration.ofMillis(1), 1, 5, List.of(), List.of()),
                8,
                Duration.ofDays(30),
                closing);
        Crew crew = new Crew(
                config,
                new TaskRunner(client, new ContentReader(ASSEMBLER, Discovery.create(URLS), CLOCK), readers, readers),
                new KeptSources(true, CLOCK),
                List::of,
                new PollSchedule(
                        new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15)),
                        new Random(7)),
                URLS,
                new CrawlMetrics(new SimpleMeterRegistry()),
                CLOCK);
        return new Session(
                crew,
                consumer,
                new Outbox(producer, new SimpleMeterRegistry(), CLOCK),
                new Restorer(reading, () -> CompletableFuture.completedFuture(null)),
                1);
    }
}
