package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.demarche.contract.Article;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.PageKind;
import org.demarche.contract.Source;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.Manner;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollOutcome;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.poll.Sightings;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.WatchedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class TaskRunnerTest {

    private static final String FEED =
            """
            <rss version="2.0"><channel><title>The Lantern</title><link>https://lantern.example/</link>
            <item><title>One</title><link>https://lantern.example/one</link></item></channel></rss>
            """;

    private final SiteRunner runner = new SiteRunner();
    private final Site site = runner.site;

    TaskRunnerTest() throws Exception {}

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void readsAPageIntoAnArticleOfItsSource() throws Exception {
        site.withArticle("/one");

        Result result = runner.run(runner.page("/one", FetchRequest.Kind.PAGE), source(Source.Kind.FEED));

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

        Result result = runner.run(runner.page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(((Result.Content.Page) result.content()).assembly())
                .isInstanceOfSatisfying(Assembly.NoArticle.class, none -> assertThat(none.reason())
                        .isEqualTo(PageKind.ERROR_PAGE));
    }

    @Test
    void readsWhatAFeedLists() throws Exception {
        site.with("/feed", 200, Map.of("Content-Type", "application/rss+xml"), FEED);

        assertThat(SiteRunner.listed(runner.run(poll(), source(Source.Kind.FEED))))
                .containsExactly("https://lantern.example/one");
    }

    @Test
    void readsWhatASitemapLists() throws Exception {
        String listed = site.url("/one");
        site.with("/map.xml", 200, Map.of("Content-Type", "application/xml"), SiteRunner.sitemap(listed));

        assertThat(SiteRunner.listed(runner.run(runner.page("/map.xml", FetchRequest.Kind.SITEMAP), null)))
                .containsExactly(listed);
    }

    @Test
    void pollsWithTheValidatorsOfTheLastTime() throws Exception {
        site.with("/feed", 304, Map.of("ETag", "\"e1\""), "");
        WatchedSource source = source(Source.Kind.FEED);
        PollOutcome read = new PollOutcome.Read(
                1, 1, Sightings.NONE, PollHints.NONE, new Validators("\"e1\"", null), Duration.ZERO);
        SourceState known = schedule().after(source.source(), source.status(), read, CrawlParts.START);

        Result result = runner.run(poll(), new WatchedSource(source.source(), known));

        assertThat(result.fetched()).isEqualTo(new Fetched.Unchanged(new Validators("\"e1\"", null), Duration.ZERO));
        assertThat(result.content()).isNull();
    }

    @Test
    void leavesARobotsTxtToWhoAsksForIt() throws Exception {
        site.with("/robots.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *");

        Result result = runner.run(
                new Task.RobotsTxt(SiteRunner.HOST, site.url("/robots.txt"), site.url("/robots.txt"), 0), null);

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

        Manner manner =
                runner.run(runner.page("/one", FetchRequest.Kind.PAGE), null).manner();

        assertThat(manner.failed()).isEqualTo(failed);
        assertThat(manner.retryAfter()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
        assertThat(manner.took()).isPositive();
    }

    @Test
    void takesAHostForBusyThatDoesNotAnswer() throws Exception {
        site.withHeldArticle("/one");
        runner.waitsFor(Duration.ofMillis(300));

        Result result = runner.run(runner.page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(SiteRunner.failure(result)).isEqualTo(FetchFailure.FIRST_BYTE_TIMEOUT);
        assertThat(result.manner().failed()).isTrue();
        assertThat(result.manner().took()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void takesAHostForBusyThatIsNotThere() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        Result result = runner.run(CrawlParts.page(CrawlParts.request("http://127.0.0.1:" + port + "/one")), null);

        assertThat(SiteRunner.failure(result)).isEqualTo(FetchFailure.CONNECT);
        assertThat(result.manner().failed()).isTrue();
    }

    @Test
    void doesNotBlameAHostForAPageThatIsTooLarge() throws Exception {
        site.with("/one", 200, Map.of("Content-Type", "text/html"), "x".repeat(SiteRunner.MOST_BYTES + 1));

        Result result = runner.run(runner.page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(SiteRunner.failure(result)).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(result.manner().failed()).isFalse();
    }

    @Test
    void doesNotBlameAHostForWhatWeHaveNoRoomFor() throws Exception {
        site.withArticle("/one");
        runner.hasRoomFor(1);

        Result result = runner.run(runner.page("/one", FetchRequest.Kind.PAGE), null);

        assertThat(SiteRunner.failure(result)).isEqualTo(FetchFailure.OVERLOAD);
        assertThat(result.manner().failed()).isFalse();
    }

    @Test
    void tellsNothingOfATaskThatWasCancelled() throws Exception {
        site.withHeldArticle("/one");
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        CompletableFuture<Result> done = new CompletableFuture<>();
        CompletableFuture<Fetched> answer = runner.reading(reading::add, reading::add)
                .start(runner.page("/one", FetchRequest.Kind.PAGE), null, done::complete);

        answer.cancel(true);
        site.open();

        assertThat(reading.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(done).isNotDone();
    }

    private Task.Poll poll() {
        return new Task.Poll(SiteRunner.HOST, site.url("/feed"), "feed");
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
}
