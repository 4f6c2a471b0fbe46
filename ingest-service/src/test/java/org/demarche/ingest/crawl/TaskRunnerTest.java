package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.demarche.contract.Article;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.PageKind;
import org.demarche.contract.Source;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.Manner;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollOutcome;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.poll.Sightings;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.WatchedSource;
import org.demarche.ingest.url.UrlNormaliser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class TaskRunnerTest {

    private static final Clock CLOCK = Clock.fixed(CrawlParts.START, ZoneOffset.UTC);
    private static final ArticleAssembler ASSEMBLER = ArticleAssembler.create(CLOCK);
    private static final ContentReader CONTENTS =
            new ContentReader(ASSEMBLER, Discovery.create(UrlNormaliser.create()), CLOCK);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 100_000;
    private static final String HOST = "127.0.0.1";
    private static final String FEED =
            """
            <rss version="2.0"><channel><title>The Lantern</title><link>https://lantern.example/</link>
            <item><title>One</title><link>https://lantern.example/one</link></item></channel></rss>
            """;
    private static final String SITEMAP =
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s</loc></url></urlset>
            """;

    private static final Map<String, String> XML = Map.of("Content-Type", "application/xml");

    private final Site site = new Site();

    /** A sitemap that is read by itself. */
    private final String large = SITEMAP.formatted(site.url("/one")) + " ".repeat(5 << 20);

    private PageClient client;

    TaskRunnerTest() throws Exception {}

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    @Test
    void readsAPageIntoAnArticleOfItsSource() throws Exception {
        site.withArticle("/one");

        Result result = run(page("/one", FetchRequest.Kind.PAGE), source(Source.Kind.FEED));

        Article article = ((Assembly.Assembled) ((Result.Content.Page) result.content()).assembly()).article();
        assertThat(article.url()).isEqualTo(site.url("/one"));
        assertThat(article.title()).isEqualTo("Envoys return to the harbour talks");
        assertThat(article.source().name()).isEqualTo("The Lantern");
        assertThat(article.source().feed()).isEqualTo("feed");
        assertThat(article.fetchedAt()).isEqualTo(CrawlParts.START);
        assertThat(result.manner().failed()).isFalse();
    }

    @Test
    void tellsWhatAPageIsThatHoldsNoArticle() throws Exception {
        site.with("/one", 200, Map.of("Content-Type", "text/html"), "<title>404 Not Found</title><h1>Not found</h1>");

        Result result = run(page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(((Result.Content.Page) result.content()).assembly())
                .isInstanceOfSatisfying(Assembly.NoArticle.class, none -> assertThat(none.reason())
                        .isEqualTo(PageKind.ERROR_PAGE));
    }

    @Test
    void readsWhatAFeedLists() throws Exception {
        site.with("/feed", 200, Map.of("Content-Type", "application/rss+xml"), FEED);

        assertThat(listed(run(poll(), source(Source.Kind.FEED)))).containsExactly("https://lantern.example/one");
    }

    @Test
    void readsWhatASitemapLists() throws Exception {
        String listed = site.url("/one");
        site.with("/map.xml", 200, Map.of("Content-Type", "application/xml"), SITEMAP.formatted(listed));

        assertThat(listed(run(page("/map.xml", FetchRequest.Kind.SITEMAP), null)))
                .containsExactly(listed);
    }

    @Test
    void pollsWithTheValidatorsOfTheLastTime() throws Exception {
        site.with("/feed", 304, Map.of("ETag", "\"e1\""), "");
        WatchedSource source = source(Source.Kind.FEED);
        PollOutcome read = new PollOutcome.Read(
                1, 1, Sightings.NONE, PollHints.NONE, new Validators("\"e1\"", null), Duration.ZERO);
        SourceState known = schedule().after(source.source(), source.status(), read, CrawlParts.START);

        Result result = run(poll(), new WatchedSource(source.source(), known));

        assertThat(result.fetched()).isEqualTo(new Fetched.Unchanged(new Validators("\"e1\"", null), Duration.ZERO));
        assertThat(result.content()).isNull();
    }

    @Test
    void leavesARobotsTxtToWhoAsksForIt() throws Exception {
        site.with("/robots.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *");

        Result result = run(new Task.RobotsTxt(HOST, site.url("/robots.txt"), site.url("/robots.txt"), 0), null);

        assertThat(result.fetched()).isInstanceOf(Fetched.Found.class);
        assertThat(result.content()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 7, false, ",
        "404, 7, false, ",
        "500, 7, false, ",
        "502, 7, false, ",
        "429, 7, true, 7",
        "429, , true, ",
        "503, 7, true, 7"
    })
    void takesAHostForBusyThatSaysSo(int status, String retryAfter, boolean failed, Integer seconds) throws Exception {
        site.with("/one", status, retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter), "x");

        Manner manner = run(page("/one", FetchRequest.Kind.PAGE), null).manner();

        assertThat(manner.failed()).isEqualTo(failed);
        assertThat(manner.retryAfter()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
        assertThat(manner.took()).isPositive();
    }

    @Test
    void takesAHostForBusyThatDoesNotAnswer() throws Exception {
        site.withHeldArticle("/one");
        client = client(Duration.ofMillis(300), 64 << 20);

        Result result = run(page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(failure(result)).isEqualTo(FetchFailure.FIRST_BYTE_TIMEOUT);
        assertThat(result.manner().failed()).isTrue();
        assertThat(result.manner().took()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void takesAHostForBusyThatIsNotThere() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        Result result = run(page("http://127.0.0.1:" + port + "/one"), null);

        assertThat(failure(result)).isEqualTo(FetchFailure.CONNECT);
        assertThat(result.manner().failed()).isTrue();
    }

    @Test
    void doesNotBlameAHostForAPageThatIsTooLarge() throws Exception {
        site.with("/one", 200, Map.of("Content-Type", "text/html"), "x".repeat(MOST_BYTES + 1));

        Result result = run(page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(failure(result)).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(result.manner().failed()).isFalse();
    }

    @Test
    void doesNotBlameAHostForWhatWeHaveNoRoomFor() throws Exception {
        site.withArticle("/one");
        client = client(PATIENCE, 1);

        Result result = run(page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(failure(result)).isEqualTo(FetchFailure.OVERLOAD);
        assertThat(result.manner().failed()).isFalse();
    }

    @Test
    void knowsHowMuchWaitsToBeRead() throws Exception {
        site.withArticle("/one");
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        TaskRunner runner = runner(reading::add);
        CompletableFuture<Result> done = new CompletableFuture<>();

        runner.start(page("/one", FetchRequest.Kind.PAGE), null, done::complete);
        Runnable read = reading.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(runner.unreadBytes()).isEqualTo(Site.ARTICLE.length());
        assertThat(done).isNotDone();
        read.run();
        assertThat(runner.unreadBytes()).isZero();
        assertThat(done).isDone();
    }

    @Test
    void keepsNoMoreBodiesThanItHasRoomForUntilTheyAreRead() throws Exception {
        site.withArticle("/one");
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        UnreadBodies room = new UnreadBodies(2L * Site.ARTICLE.length());
        client = client(PATIENCE, 64 << 20);
        TaskRunner runner = new TaskRunner(client, CONTENTS, reading::add, reading::add, room, new UnreadBodies(0));
        LinkedBlockingQueue<Result> done = new LinkedBlockingQueue<>();
        List<Runnable> waiting = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            runner.start(page("/one", FetchRequest.Kind.PAGE), null, done::add);
            waiting.add(reading.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        assertThat(runner.unreadBytes()).isEqualTo(2L * Site.ARTICLE.length());
        waiting.forEach(Runnable::run);

        assertThat(done.poll().fetched()).isInstanceOf(Fetched.Found.class);
        assertThat(done.poll().fetched()).isInstanceOf(Fetched.Found.class);
        Result last = done.poll();
        assertThat(failure(last)).isEqualTo(FetchFailure.OVERLOAD);
        assertThat(last.manner().failed()).isFalse();
        assertThat(runner.unreadBytes()).isZero();
    }

    @Test
    void readsAnArticleWhileLargeListingsWaitForOneAnother() throws Exception {
        site.withArticle("/one").with("/map.xml", 200, XML, large);
        CountDownLatch held = new CountDownLatch(1);
        ExecutorService readers = Executors.newSingleThreadExecutor();
        ExecutorService largeReader = Executors.newSingleThreadExecutor();
        TaskRunner runner = runner(readers, largeReader);
        LinkedBlockingQueue<Result> done = new LinkedBlockingQueue<>();
        try {
            largeReader.execute(() -> awaited(held));
            CompletableFuture.allOf(
                            runner.start(page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::add),
                            runner.start(page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::add))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            runner.start(page("/one", FetchRequest.Kind.PAGE), null, done::add);

            assertThat(done.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS).content())
                    .isInstanceOf(Result.Content.Page.class);
            held.countDown();
            assertThat(listed(done.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)))
                    .isNotEmpty();
            assertThat(listed(done.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)))
                    .isNotEmpty();
        } finally {
            readers.shutdownNow();
            largeReader.shutdownNow();
        }
    }

    @Test
    void doesNotCountLargeListingsAmongWhatHoldsUpOthers() throws Exception {
        site.with("/map.xml", 200, XML, large);
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<Runnable> readingLarge = new LinkedBlockingQueue<>();
        TaskRunner runner = runner(reading::add, readingLarge::add);
        CompletableFuture<Result> done = new CompletableFuture<>();

        runner.start(page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::complete);
        Runnable read = reading.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(runner.unreadBytes()).isEqualTo(large.length());
        read.run();

        assertThat(runner.unreadBytes()).isZero();
        assertThat(done).isNotDone();
        readingLarge.remove().run();
        assertThat(runner.unreadBytes()).isZero();
        assertThat(done).isDone();
    }

    @Test
    void keepsNoMoreLargeListingsThanItHasRoomFor() throws Exception {
        site.with("/map.xml", 200, XML, large);
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<Runnable> readingLarge = new LinkedBlockingQueue<>();
        client = client(PATIENCE, 64 << 20);
        UnreadBodies all = new UnreadBodies(4L * large.length());
        UnreadBodies one = new UnreadBodies(large.length());
        TaskRunner runner = new TaskRunner(client, CONTENTS, reading::add, readingLarge::add, all, one);
        LinkedBlockingQueue<Result> done = new LinkedBlockingQueue<>();

        for (int i = 0; i < 2; i++) {
            runner.start(page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::add);
            reading.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS).run();
        }

        assertThat(failure(done.remove())).isEqualTo(FetchFailure.OVERLOAD);
        readingLarge.remove().run();
        assertThat(listed(done.remove())).isNotEmpty();
        assertThat(all.bytes()).isZero();
        assertThat(one.bytes()).isZero();
    }

    @Test
    void tellsNothingOfATaskThatWasCancelled() throws Exception {
        site.withHeldArticle("/one");
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        CompletableFuture<Result> done = new CompletableFuture<>();
        CompletableFuture<Fetched> answer =
                runner(reading::add).start(page("/one", FetchRequest.Kind.PAGE), null, done::complete);

        answer.cancel(true);
        site.open();

        assertThat(reading.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(done).isNotDone();
    }

    private Task.Page page(String path, FetchRequest.Kind kind) {
        String url = site.url(path);
        FetchRequest request = new FetchRequest(url, kind, "feed", CrawlParts.START, null, 0, 0);
        return CrawlParts.page(request);
    }

    private static Task.Page page(String url) {
        return CrawlParts.page(CrawlParts.request(url));
    }

    private Task.Poll poll() {
        return new Task.Poll(HOST, site.url("/feed"), "feed");
    }

    private WatchedSource source(Source.Kind kind) {
        Source source =
                new Source("feed", site.url("/feed"), kind, "The Lantern", false, null, null, null, CrawlParts.START);
        return new WatchedSource(source, schedule().first(source, CrawlParts.START));
    }

    private static PollSchedule schedule() {
        return new PollSchedule(
                new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15)), new Random(7));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> listed(Result result) {
        Listing listing = ((Result.Content.List) result.content()).listing();
        return ((Listing.Items) listing).items().stream().map(Listing.Item::url).toList();
    }

    private static FetchFailure failure(Result result) {
        return ((Fetched.Failed) result.fetched()).failure();
    }

    private Result run(Task task, WatchedSource source) throws Exception {
        CompletableFuture<Result> done = new CompletableFuture<>();
        runner(Runnable::run).start(task, source, done::complete);
        return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private TaskRunner runner(Executor readers) {
        return runner(readers, readers);
    }

    private TaskRunner runner(Executor readers, Executor largeReader) {
        client = client == null ? client(PATIENCE, 64 << 20) : client;
        return new TaskRunner(client, CONTENTS, readers, largeReader);
    }

    private static PageClient client(Duration firstByte, long budget) {
        FetchConfig config = new FetchConfig(
                "desk@paper.example", MOST_BYTES, PATIENCE, firstByte, PATIENCE, List.of(HOST), 8, budget);
        return PageClient.create(config, new SimpleMeterRegistry());
    }
}
