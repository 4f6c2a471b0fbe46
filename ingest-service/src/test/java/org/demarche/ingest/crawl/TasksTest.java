package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.demarche.contract.Article;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.frontier.HostState;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.kit.kafka.GroupProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TasksTest {

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** An address with its parameters in order, and as its site has it. */
    private static final String NORMAL = "/one?a=2&p=1";

    private static final String OWN = "/one?p=1&a=2";

    private static final ArticleAssembler ASSEMBLER = ArticleAssembler.create(Clock.systemUTC());

    private final Site site = new Site();
    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;
    private final LinkedBlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private PageClient client = client(List.of(HOST));
    private Tasks tasks = tasks(parts.pages, 8);

    TasksTest() throws Exception {
        parts.frontier.hold(1, PartitionState.NONE, CrawlParts.START.minusSeconds(1));
    }

    @AfterEach
    void close() {
        tasks.cancelAll();
        client.close();
        site.close();
    }

    @Test
    void fetchesAPageOnceItsHostsRobotsTxtIsKnown() throws Exception {
        site.withArticle("/one");
        parts.offered(site.url("/one"));

        step();
        step();

        assertThat(site.asked()).containsExactly("/robots.txt", "/one");
        assertThat(written.articles()).extracting(Article::url).containsExactly(site.url("/one"));
        assertThat(tasks.underWay()).isZero();
        assertThat(fetches("robots", "http-404")).isEqualTo(1);
        assertThat(fetches("page", "ok")).isEqualTo(1);
    }

    @Test
    void pollsASource() throws Exception {
        parts.watch(site.url("/feed"));
        parts.clock.add(Duration.ofSeconds(5));

        step();
        step();

        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("http-404");
        assertThat(fetches("poll", "http-404")).isEqualTo(1);
    }

    @Test
    void ignoresWhatComesOfATaskThatWasCancelled() throws Exception {
        site.withArticle("/one");
        parts.offered(site.url("/one"));
        step();
        Runnable late = started();

        tasks.cancelAll();
        late.run();

        assertThat(site.asked()).contains("/one");
        assertThat(tasks.underWay()).isZero();
        assertThat(written.records()).isEmpty();
    }

    @Test
    void cancelsTheTasksOfPartitionsThatAreGivenUpAndNoOthers() {
        site.withHeldArticle("/robots.txt");
        parts.offered(site.url("/one"));
        int partition = parts.frontier.partitionOf(HOST);
        start();

        tasks.cancel(Set.of(1 - partition));
        assertThat(tasks.areUnderWay(Set.of(partition))).isTrue();
        assertThat(tasks.areUnderWay(Set.of(1 - partition))).isFalse();
        tasks.cancel(Set.of(partition));

        assertThat(tasks.areUnderWay(Set.of(partition))).isFalse();
        assertThat(tasks.underWay()).isZero();
    }

    @Test
    void startsNoMoreThanItMayAtOnce() {
        tasks = tasks(parts.pages, 1);
        site.withHeldArticle("/robots.txt");
        parts.offered(site.url("/one"));
        parts.offered(site.url("/one").replace(HOST, "localhost"));

        start();

        assertThat(tasks.underWay()).isEqualTo(1);
    }

    @Test
    void deniesNoMoreAtOnceThanTheLoopHasTimeFor() throws Exception {
        site.with("/robots.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /\n");
        tasks = tasks(
                settlement(record -> {
                    parts.clock.add(Duration.ofMillis(30));
                    written.accept(record);
                }),
                8);
        for (int i = 0; i < 10; i++) {
            parts.offered(site.url("/" + i));
        }
        step();

        start();
        assertThat(written.records()).hasSize(2);
        start();

        assertThat(written.records()).hasSize(4);
    }

    @Test
    void asksForAPageByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        site.with(NORMAL, 301, Map.of("Location", site.url(OWN)), "");
        site.withArticle(OWN);
        parts.offered(site.url(NORMAL));

        step();
        step();
        step();

        assertThat(site.asked()).containsExactly("/robots.txt", NORMAL, OWN);
        assertThat(written.articles()).extracting(Article::url).containsExactly(site.url(NORMAL));
        assertThat(written.state(site.url(NORMAL)).orElseThrow().standing()).isEqualTo(Standing.FETCHED);
    }

    @Test
    void looksAgainAtAPageByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        asksForAPageByTheFormOfItsAddressThatItsSiteInsistsOn();
        parts.clock.add(Duration.ofHours(1));

        step();

        assertThat(site.asked()).endsWith(OWN, OWN);
        assertThat(fetches("page", "same")).isEqualTo(1);
    }

    @Test
    void holdsTheFormThatASiteInsistsOnToItsRobotsTxt() throws Exception {
        site.with("/robots.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /one?p=\n");
        site.with(NORMAL, 301, Map.of("Location", site.url(OWN)), "");
        parts.offered(site.url(NORMAL));

        step();
        step();
        start();

        assertThat(site.asked()).containsExactly("/robots.txt", NORMAL);
        assertThat(written.state(site.url(NORMAL)).orElseThrow().standing()).isEqualTo(Standing.DISALLOWED);
    }

    @Test
    void givesUpAPageThatRedirectsToWhatWasAskedFor() throws Exception {
        site.with(NORMAL, 302, Map.of("Location", site.url(OWN)), "");
        site.with(OWN, 302, Map.of("Location", site.url(OWN + "#top")), "");
        parts.offered(site.url(NORMAL));

        step();
        step();
        step();

        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("redirect-loop");
        assertThat(written.letters()).extracting(Written.Letter::key).containsExactly(HOST);
    }

    @Test
    void givesUpAPageOfWhichEachFormRedirectsToAnother() throws Exception {
        site.with(NORMAL, 302, Map.of("Location", site.url(OWN)), "");
        site.with(OWN, 302, Map.of("Location", site.url(NORMAL)), "");
        parts.offered(site.url(NORMAL));

        for (int i = 0; i < 4; i++) {
            step();
        }

        assertThat(site.asked()).containsExactly("/robots.txt", NORMAL, OWN, NORMAL);
        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("too-many-redirects");
    }

    @Test
    void pollsASourceByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        site.with("/feed?a=2&p=1", 301, Map.of("Location", site.url("/feed?p=1&a=2")), "");
        parts.watch(site.url("/feed?a=2&p=1"));
        parts.clock.add(Duration.ofSeconds(5));

        step();
        step();
        step();

        assertThat(site.asked()).containsExactly("/robots.txt", "/feed?a=2&p=1", "/feed?p=1&a=2");
        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("http-404");
    }

    @Test
    void looksForRobotsTxtByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        site.with("/robots.txt", 301, Map.of("Location", site.url("/rules?p=1&a=2")), "");
        site.with("/rules?a=2&p=1", 301, Map.of("Location", site.url("/rules?p=1&a=2")), "");
        site.with("/rules?p=1&a=2", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /one\n");
        parts.offered(site.url("/one"));

        step();
        step();
        step();
        start();

        assertThat(state().standing()).isEqualTo(Standing.DISALLOWED);
    }

    @Test
    void looksForRobotsTxtWhereItRedirects() throws Exception {
        site.with("/robots.txt", 301, Map.of("Location", site.url("/rules.txt")), "");
        site.with("/rules.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /one\n");
        parts.offered(site.url("/one"));

        step();
        step();
        start();

        assertThat(site.asked()).containsExactly("/robots.txt", "/rules.txt");
        assertThat(state().standing()).isEqualTo(Standing.DISALLOWED);
        assertThat(fetches("robots", "redirect")).isEqualTo(1);
        assertThat(fetches("page", "robots-disallowed")).isEqualTo(1);
    }

    @Test
    void takesARobotsTxtThatRedirectsWithoutEndForNone() throws Exception {
        site.with("/robots.txt", 302, Map.of("Location", site.url("/robots.txt")), "");
        site.withArticle("/one");
        parts.offered(site.url("/one"));

        for (int i = 0; i < 7; i++) {
            step();
        }

        assertThat(site.asked()).hasSize(7).endsWith("/robots.txt", "/one");
        assertThat(written.articles()).hasSize(1);
    }

    @Test
    void writesDownForWhomeverTakesAHostOverThatItAskedToBeLeftAlone() throws Exception {
        site.with("/one", 503, Map.of("Retry-After", "600"), "");
        parts.offered(site.url("/one"));

        step();
        assertThat(written.host(HOST)).isEmpty();
        step();

        assertThat(written.host(HOST))
                .hasValue(new HostState(parts.clock.instant().plus(Duration.ofMinutes(10))));
    }

    @Test
    void givesUpAPageWhoseAddressNoClientTakes() throws Exception {
        String url = "http://127.0.0.1:99999/one";
        parts.offered(url);

        step();

        assertThat(written.state(url).orElseThrow().reason()).isEqualTo("bad-address");
        assertThat(written.letters()).hasSize(1);
    }

    @Test
    void asksForNothingWhileRobotsTxtCannotBeRead() throws Exception {
        for (int status : List.of(500, 429)) {
            site.with("/robots.txt", status, Map.of(), "");
            parts.watch(site.url("/feed"));
            parts.offered(site.url("/one"));
            parts.clock.add(Duration.ofSeconds(5));

            step();
            start();

            assertThat(site.asked()).containsOnly("/robots.txt");
            assertThat(tasks.underWay()).isZero();
            assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("robots-unreachable");
            assertThat(written.state(site.url("/one"))).isEmpty();
            parts.clock.add(Duration.ofHours(1));
        }
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void asksForNothingOfAnAddressThatIsNotOpenToUs() throws Exception {
        client.close();
        client = client(List.of());
        tasks = tasks(parts.pages, 8);
        parts.watch(site.url("/feed"));
        parts.offered(site.url("/one"));
        parts.clock.add(Duration.ofSeconds(5));

        step();
        start();

        assertThat(site.asked()).isEmpty();
        assertThat(fetches("robots", "blocked-address")).isEqualTo(1);
        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("blocked-address");
        assertThat(written.state(site.url("/one")))
                .as("name servers that lie for a while have been seen")
                .isEmpty();
    }

    @Test
    void givesUpAPageOfAnAddressThatIsNotOpenToUsForThreeDays() throws Exception {
        client.close();
        client = client(List.of());
        tasks = tasks(parts.pages, 8);
        parts.offered(site.url("/one"));

        for (int i = 0; i < 3 * 24; i++) {
            step();
            start();
            assertThat(written.letters()).isEmpty();
            parts.clock.add(Duration.ofHours(1));
        }
        step();
        start();

        assertThat(site.asked()).isEmpty();
        assertThat(state().standing()).isEqualTo(Standing.FAILED);
        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("blocked-address");
    }

    @Test
    void takesARobotsTxtForNoneThatIsSaidNotToHaveChanged() throws Exception {
        site.with("/robots.txt", 304, Map.of(), "");
        site.withArticle("/one");
        parts.offered(site.url("/one"));

        step();
        step();

        assertThat(written.articles()).hasSize(1);
        assertThat(fetches("robots", "http-304")).isEqualTo(1);
    }

    @Test
    void freesTheHostOfASourceThatWasDeletedJustAsItsPollWasDue() throws Exception {
        site.withArticle("/one");
        parts.watch(site.url("/feed"));
        parts.clock.add(Duration.ofSeconds(5));
        step();
        parts.sources.delete("feed");
        start();
        parts.offered(site.url("/one"));

        step();

        assertThat(site.asked()).containsExactly("/robots.txt", "/one");
    }

    @Test
    void endsTheSessionWhereKafkaFails() throws Exception {
        tasks = tasks(
                settlement(record -> {
                    throw new KafkaException("away");
                }),
                8);
        parts.offered(site.url("/one"));
        step();
        Runnable event = started();

        assertThatThrownBy(event::run).isInstanceOf(KafkaException.class).hasMessage("away");
    }

    @Test
    void givesUpAPageThatWeFailOn() throws Exception {
        site.withArticle("/one");
        tasks = tasks(
                settlement(record -> {
                    if (record.topic().equals(Topics.ARTICLES.name())) {
                        throw new IllegalStateException("a bug of ours");
                    }
                    written.accept(record);
                }),
                8);
        parts.offered(site.url("/one"));
        step();
        step();

        assertThat(state().reason()).isEqualTo(Settlement.OUR_FAULT);
        assertThat(written.letters()).hasSize(1);
        assertThat(tasks.underWay()).isZero();
    }

    private Settlement settlement(Consumer<ProducerRecord<byte[], byte[]>> outbox) {
        Output output = new Output(parts.records, outbox, parts.metrics);
        return new Settlement(
                parts.frontier.pages(), parts.redirects, parts.referrals, output, parts.metrics, parts.clock);
    }

    private PageState state() {
        return written.state(site.url("/one")).orElseThrow();
    }

    private double fetches(String kind, String outcome) {
        return parts.count("demarche.ingest.fetches", "kind", kind, "outcome", outcome);
    }

    private void start() {
        parts.clock.add(Duration.ofSeconds(1));
        tasks.startDue(parts.clock.instant());
    }

    /** Starts what is due, and waits until it can be settled. */
    private Runnable started() throws InterruptedException {
        start();
        Runnable event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("something came of a task").isNotNull();
        return event;
    }

    private void step() throws InterruptedException {
        started().run();
    }

    private Tasks tasks(Settlement pages, int most) {
        ContentReader contents = new ContentReader(ASSEMBLER, Discovery.create(parts.urls), parts.clock);
        TaskRunner runner = new TaskRunner(client, contents, Runnable::run, Runnable::run);
        CrawlConfig config = new CrawlConfig(
                true,
                "group",
                GroupProtocol.CONSUMER,
                CrawlParts.CONFIG,
                most,
                CrawlParts.MAX_AGE,
                Duration.ofSeconds(10));
        Crew crew = new Crew(
                config, runner, parts.sources, List::of, parts.schedule, parts.urls, parts.metrics, parts.clock);
        Settlements settlements = new Settlements(pages, parts.polls, parts.robots);
        return new Tasks(crew, parts.frontier, parts.agenda, settlements, parts.output, events::add);
    }

    private static PageClient client(List<String> allow) {
        FetchConfig config =
                new FetchConfig("desk@paper.example", 100_000, PATIENCE, PATIENCE, PATIENCE, allow, 8, 64 << 20);
        return PageClient.create(config, new SimpleMeterRegistry());
    }
}
