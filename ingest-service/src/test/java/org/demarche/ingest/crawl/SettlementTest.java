package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.CrawlParts.ELSEWHERE;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.START;
import static org.demarche.ingest.crawl.CrawlParts.WELL;
import static org.demarche.ingest.crawl.CrawlParts.redirected;
import static org.demarche.ingest.crawl.CrawlParts.request;
import static org.demarche.ingest.crawl.CrawlParts.sitemap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.demarche.contract.Article;
import org.demarche.contract.ArticleId;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.PageKind;
import org.demarche.contract.Source;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.frontier.Turn;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final String ONE = HERE + "/one";
    private static final String PRINT = HERE + "/one?print=1";
    private static final Validators TAG = new Validators("\"e1\"", null);

    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;

    @Test
    void writesAnArticleOnceWithWhatIsKnownOfItsPage() {
        Task.Page page = parts.offered(ONE);

        String word = article(page, ONE, "Envoys met.");

        assertThat(word).isEqualTo("ok");
        assertThat(written.articles()).extracting(Article::id).containsExactly(ArticleId.ofUrl(ONE));
        assertThat(written.records()).hasSize(2);
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.FETCHED);
        assertThat(state.validators()).isEqualTo(TAG);
        assertThat(state.dueAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(parts.frontier.pages().page(ONE)).hasValue(state);
    }

    @Test
    void writesOfTheSameContentOnlyThatItWasLookedAt() {
        Task.Page page = parts.offered(ONE);
        article(page, ONE, "Envoys met.");
        written.clear();

        String word = article(page, ONE, "Envoys met.");

        assertThat(word).isEqualTo("same");
        assertThat(written.articles()).isEmpty();
        assertThat(written.state(ONE))
                .hasValueSatisfying(state -> assertThat(state.checks()).isEqualTo(2));
        assertThat(written.records()).hasSize(1);
    }

    @Test
    void writesAnArticleThatChangedAgainUnderTheSameId() {
        Task.Page page = parts.offered(ONE);
        article(page, ONE, "Envoys met.");

        String word = article(page, ONE, "Envoys met, and parted.");

        assertThat(word).isEqualTo("ok");
        assertThat(written.articles()).hasSize(2).extracting(Article::id).containsOnly(ArticleId.ofUrl(ONE));
    }

    @Test
    void writesOfAPageThatDidNotChangeOnlyThatItWasLookedAt() {
        Task.Page page = parts.offered(ONE);
        article(page, ONE, "Envoys met.");
        String hash = written.state(ONE).orElseThrow().contentHash();
        written.clear();

        String word = settle(page, new Fetched.Unchanged(TAG, Duration.ZERO), null);

        assertThat(word).isEqualTo("unchanged");
        assertThat(written.records()).hasSize(1);
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.contentHash()).isEqualTo(hash);
        assertThat(state.dueAt()).isEqualTo(START.plus(Duration.ofHours(6)));
    }

    @Test
    void doesNotFetchUnderItsCanonicalAddressWhatItHasFetchedUnderAnother() {
        Task.Page print = parts.offered(PRINT);

        article(print, ONE, "Envoys met.");

        assertThat(written.articles()).extracting(Article::id).containsExactly(ArticleId.ofUrl(ONE));
        assertThat(written.state(ONE)).hasValueSatisfying(state -> {
            assertThat(state.standing()).isEqualTo(Standing.FETCHED);
            assertThat(state.dueAt()).isNull();
        });
        assertThat(parts.frontier.pages().offer(request(ONE), START)).isEmpty();
    }

    @Test
    void writesNoCopyOfAnArticleThatItHasFetchedUnderItsCanonicalAddress() {
        article(parts.offered(ONE), ONE, "Envoys met.");
        PageState own = written.state(ONE).orElseThrow();
        written.clear();

        String word = article(parts.offered(PRINT), ONE, "Envoys met.");

        assertThat(word).isEqualTo("copy");
        assertThat(written.articles()).isEmpty();
        assertThat(written.state(PRINT)).isPresent();
        assertThat(parts.frontier.pages().page(ONE)).hasValue(own);
    }

    @Test
    void writesACopyOnAHostOfWhichNothingIsKnownHere() {
        article(parts.offered(ONE), ELSEWHERE + "/one", "Envoys met.");

        assertThat(written.articles()).extracting(Article::id).containsExactly(ArticleId.ofUrl(ELSEWHERE + "/one"));
        assertThat(written.state(ELSEWHERE + "/one")).isEmpty();
    }

    @Test
    void writesAnArticleAgainThatChangedBackWhereItIsFetchedUnderAnotherAddressOnly() {
        Task.Page print = parts.offered(PRINT);

        List<String> words = List.of(
                article(print, ONE, "Envoys met."),
                article(print, ONE, "Envoys did not meet."),
                article(print, ONE, "Envoys met."));

        assertThat(words).containsExactly("ok", "ok", "ok");
        assertThat(written.articles()).extracting(Article::text).last().isEqualTo("Envoys met.");
    }

    @Test
    void doesNotWriteTwoAddressesOfAnArticleOverEachOtherForEver() {
        Task.Page page = parts.offered(ONE);
        Task.Page print = parts.offered(PRINT);
        article(page, ONE, "Envoys met. Share this.");
        article(print, ONE, "Envoys met.");
        written.clear();

        List<String> words = List.of(article(page, ONE, "Envoys met. Share this."), article(print, ONE, "Envoys met."));

        assertThat(words).containsExactly("same", "same");
        assertThat(written.articles()).isEmpty();
    }

    @Test
    void parksAPageWithoutAnArticleAsItCame() {
        Task.Page page = parts.offered(ONE);
        byte[] body = "<p>Accept all</p>".getBytes(StandardCharsets.UTF_8);

        String word = settle(
                page,
                found(body, "iso-8859-1"),
                Result.Content.Page.of(new Assembly.NoArticle("html", PageKind.CONSENT_WALL, "it asks for consent")));

        assertThat(word).isEqualTo("consent-wall");
        Written.Letter letter = written.letters().get(0);
        assertThat(letter.key()).isEqualTo(ONE);
        assertThat(letter.value()).isEqualTo(body);
        assertThat(letter.reason()).isEqualTo("consent-wall");
        assertThat(letter.contentType()).isEqualTo("text/html; charset=iso-8859-1");
        assertThat(written.articles()).isEmpty();
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.FETCHED);
        assertThat(state.reason()).isEqualTo("consent-wall");
        assertThat(state.dueAt()).isNull();
    }

    @Test
    void keepsOfAPageThatKafkaWouldNotTakeOnlyTheRequest() {
        Task.Page page = parts.offered(ONE);

        String word = settle(
                page,
                found(new byte[Topics.MAX_ARTICLE_BYTES + 1], null),
                Result.Content.Page.of(new Assembly.NoArticle("html", PageKind.LISTING, "it lists")));

        assertThat(word).isEqualTo("page-too-large");
        assertThat(written.letters()).extracting(Written.Letter::request).containsExactly(page.request());
        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void givesUpAnArticleThatKafkaWouldNotTake() {
        Task.Page page = parts.offered(ONE);

        String word = article(page, ONE, "long ".repeat(Topics.MAX_ARTICLE_BYTES / 5));

        assertThat(word).isEqualTo("article-too-large");
        assertThat(written.articles()).isEmpty();
        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("article-too-large");
        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void makesARequestKeyedByTheOtherHostOfARedirect() {
        Task.Page page = parts.offered(redirected(ONE, 1));

        String word = redirect(page, ELSEWHERE + "/moved?utm_source=x");

        assertThat(word).isEqualTo("redirect");
        assertThat(written.requests()).containsExactly(redirected(ELSEWHERE + "/moved", 2));
        assertThat(written.to(Topics.FETCHES.name()).get(0)).satisfies(record -> {
            assertThat("https://" + Written.text(record.key())).isEqualTo(ELSEWHERE);
            assertThat(record.partition()).isEqualTo(1);
        });
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.MOVED);
        assertThat(state.reason()).isEqualTo(ELSEWHERE + "/moved");
    }

    @Test
    void asksAgainForAPageThatRedirectsForNowToNoArticle() {
        Task.Page page = parts.offered(ONE);
        String repair = HERE + "/maintenance";

        redirectForNow(page, repair);
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.MOVED);
        assertThat(state.dueAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(written.requested()).containsExactly(repair);
        settle(
                parts.offered(redirected(repair, 1)),
                found(new byte[0], null),
                Result.Content.Page.of(new Assembly.NoArticle("html", PageKind.LISTING, "it lists")));
        redirectForNow(page, repair);
        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));

        article(page, ONE, "Envoys met.");

        assertThat(written.articles()).hasSize(1);
        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FETCHED);
        assertThat(written.requested()).as("once only").containsExactly(repair);
    }

    @Test
    void asksOnceMoreForWhereAPageRedirectsForNowWhereThatWasLeftOut() {
        Task.Page page = parts.offered(ONE);
        redirectForNow(page, HERE + "/en/one");
        written.clear();

        redirectForNow(page, HERE + "/en/one");

        assertThat(written.requests()).containsExactly(redirected(HERE + "/en/one", 1));
    }

    @Test
    void asksNoMoreForAPageThatRedirectsForNowToAnArticle() {
        Task.Page page = parts.offered(ONE);
        redirectForNow(page, HERE + "/en/one");

        article(parts.offered(redirected(HERE + "/en/one", 1)), HERE + "/en/one", "Envoys met.");

        assertThat(parts.frontier.pages().leadsToAnArticle(ONE)).isTrue();
        redirectForNow(page, HERE + "/en/one");
        assertThat(written.state(ONE).orElseThrow().dueAt()).isNull();
    }

    @Test
    void takesARedirectForNowForOneForGoodInTheEnd() {
        Task.Page page = parts.offered(ONE);

        for (int i = 0; i < 3; i++) {
            redirectForNow(page, HERE + "/login");
        }

        assertThat(written.state(ONE))
                .hasValueSatisfying(state -> assertThat(state.standing()).isEqualTo(Standing.MOVED))
                .hasValueSatisfying(state -> assertThat(state.dueAt()).isNull());
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void doesNotComeBackToARedirectToAnotherSite() {
        redirectForNow(parts.offered(ONE), "https://shortened.example/one");

        assertThat(written.state(ONE).orElseThrow().dueAt()).isNull();
    }

    @Test
    void triesAPageAgainThatRedirectedForNowAndFailsSince() {
        Task.Page page = parts.offered(ONE);
        redirectForNow(page, HERE + "/maintenance");

        refused(page, 500);

        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.WAITING);
        assertThat(state.reason()).isEqualTo("http-500");
        assertThat(state.dueAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void givesUpAPageAfterTooManyRedirects() {
        String word = redirect(parts.offered(redirected(ONE, 2)), ELSEWHERE + "/three");

        assertThat(word).isEqualTo("too-many-redirects");
        assertGivenUp("too-many-redirects", "1");
    }

    @Test
    void countsRedirectsSinceThePageWasLastFetchedOnly() {
        Task.Page page = parts.offered(ONE);

        List<String> words = IntStream.range(0, CrawlParts.CONFIG.maxRedirects() + 1)
                .mapToObj(n -> {
                    String word = redirect(again(page), ONE + "?utm_id=" + n);
                    article(again(page), ONE, "Envoys met.");
                    return word;
                })
                .toList();

        assertThat(words).containsOnly("redirect");
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void givesUpAPageThatRedirectsInCircles() {
        redirect(parts.offered(HERE + "/two"), ONE);
        written.clear();

        String word = redirect(parts.offered(ONE), HERE + "/two");

        assertThat(word).isEqualTo("redirect-loop");
        assertGivenUp("redirect-loop", "1");
    }

    @Test
    void givesUpAPageThatRedirectsToNoAddressOfTheWeb() {
        String word = redirect(parts.offered(ONE), "mailto:desk@paper.example");

        assertThat(word).isEqualTo("bad-redirect");
        assertGivenUp("bad-redirect", "1");
    }

    @Test
    void triesAPageAgainThatIsNotThereAndGivesItUpWithoutADeadLetter() {
        Task.Page page = parts.offered(ONE);

        assertThat(refused(page, 404)).isEqualTo("http-404");
        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        refused(page, 404);
        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        refused(page, 404);

        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void givesUpAPageThatIsGoneAtOnceWithoutADeadLetter() {
        refused(parts.offered(ONE), 410);

        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void keepsTheRequestOfAPageThatItHasTriedOftenEnough() {
        Task.Page page = parts.offered(ONE);

        refused(page, 500);
        refused(page, 500);
        assertThat(written.letters()).isEmpty();
        refused(page, 500);

        assertGivenUp("http-500", "3");
        assertThat(parts.count("demarche.dead.letters", "reason", "http-500")).isEqualTo(1);
    }

    @Test
    void triesAPageAgainNoSoonerThanItsServerAsks() {
        settle(parts.offered(ONE), new Fetched.Refused(503, Duration.ofHours(2)), null);

        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void givesUpAtOnceWhatNoOtherTryWouldMend() {
        for (Fetched fetched :
                List.of(new Fetched.Failed(FetchFailure.TOO_LARGE, "too much"), new Fetched.Refused(403, null))) {
            CrawlParts others = new CrawlParts();
            Task.Page page = others.offered(ONE);

            String word = others.pages.settle(page, new Result(page, WELL, fetched, null));

            assertThat(others.written.state(ONE).orElseThrow().reason()).isEqualTo(word);
            assertThat(others.written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
            assertThat(others.written.letters())
                    .extracting(Written.Letter::reason)
                    .containsExactly(word);
        }
    }

    @Test
    void triesAgainWhatMayPass() {
        settle(parts.offered(ONE), new Fetched.Failed(FetchFailure.CONNECT_TIMEOUT, "late"), null);

        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void givesUpAPageThatWeFailOn() {
        String word = settle(parts.offered(ONE), found(new byte[0], null), new Result.Content.Unread());

        assertThat(word).isEqualTo(Settlement.OUR_FAULT);
        assertGivenUp(Settlement.OUR_FAULT, "1");
    }

    @Test
    void writesOfAPageThatRobotsTxtDisallowsThatItIsNotAskedFor() {
        Task.Page page = parts.offered(ONE);

        parts.pages.deny(new Turn.Denied(page, "robots-disallowed", true), page);

        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.DISALLOWED);
        assertThat(written.records()).hasSize(1);
        assertThat(parts.count("demarche.ingest.robots.refusals")).isEqualTo(1);
    }

    @Test
    void givesUpAPageOfWhichNobodyCanSayWhetherItIsAllowed() {
        Task.Page page = parts.offered(ONE);

        parts.pages.deny(new Turn.Denied(page, "robots-unreachable", false), page);

        assertGivenUp("robots-unreachable", "1");
        assertThat(parts.count("demarche.ingest.robots.refusals")).isEqualTo(1);
    }

    @Test
    void asksForWhatASitemapOfAnIndexLists() {
        parts.sources.with(aged(Duration.ofDays(2)), null);
        Task.Page page = parts.offered(sitemap(HERE + "/map.xml", 1));

        String word = listing(
                page,
                List.of(
                        new Listing.Item(ONE, null, START.minus(Duration.ofDays(1))),
                        new Listing.Item(HERE + "/old", START.minus(Duration.ofDays(3)), null)),
                List.of(new Listing.Item(ELSEWHERE + "/further.xml", null, null)));

        assertThat(word).isEqualTo("ok");
        assertThat(written.requests())
                .containsExactly(
                        new FetchRequest(
                                ONE, FetchRequest.Kind.PAGE, "feed", START, START.minus(Duration.ofDays(1)), 0, 1),
                        sitemap(ELSEWHERE + "/further.xml", 2));
        assertThat(written.state(HERE + "/map.xml").orElseThrow().standing()).isEqualTo(Standing.FETCHED);
        assertThat(parts.count("demarche.ingest.discovered")).isEqualTo(2);
    }

    @Test
    void followsIndicesOnlySoDeep() {
        listing(
                parts.offered(sitemap(HERE + "/map.xml", 3)),
                List.of(new Listing.Item(ONE, null, null)),
                List.of(new Listing.Item(HERE + "/further.xml", null, null)));

        assertThat(written.requested()).containsExactly(ONE);
    }

    @Test
    void givesUpASitemapThatIsNone() {
        Task.Page page = parts.offered(sitemap(HERE + "/map.xml", 1));

        String word = settle(page, found(new byte[0], null), new Result.Content.List(new Listing.Unreadable("a page")));

        assertThat(word).isEqualTo("unreadable");
        assertThat(written.letters()).extracting(Written.Letter::request).containsExactly(page.request());
    }

    @Test
    void measuresTheTimeToFetchOfAPageOnlyWhenItIsFetchedFirst() {
        Task.Page page = parts.offered(ONE);
        parts.clock.add(Duration.ofSeconds(10));
        article(page, ONE, "Envoys met.");
        parts.clock.add(Duration.ofHours(1));

        article(page, ONE, "Envoys met again.");

        assertThat(parts.registry.get("demarche.ingest.time.to.fetch").timer().count())
                .isEqualTo(1);
        assertThat(parts.registry
                        .get("demarche.ingest.time.to.fetch")
                        .timer()
                        .totalTime(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(10);
    }

    private void assertGivenUp(String reason, String attempts) {
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.FAILED);
        assertThat(state.reason()).isEqualTo(reason);
        assertThat(state.dueAt()).isNull();
        assertThat(written.requests()).isEmpty();
        assertThat(written.letters()).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(reason);
            assertThat(letter.attempts()).isEqualTo(attempts);
            assertThat(letter.topic()).isEqualTo(Topics.FETCHES.name());
            assertThat("https://" + letter.key()).isEqualTo(HERE);
            assertThat(letter.request()).isEqualTo(state.request());
        });
    }

    private Source aged(Duration maxAge) {
        return new Source("feed", HERE, Source.Kind.SITEMAP, null, false, null, null, maxAge, START);
    }

    private String article(Task.Page page, String canonical, String text) {
        Instant now = parts.clock.instant();
        Article article = new Article(
                Article.SCHEMA_VERSION,
                ArticleId.ofUrl(canonical),
                page.url(),
                canonical,
                null,
                "Talks",
                List.of(),
                null,
                null,
                now,
                "en",
                null,
                List.of(),
                null,
                text,
                null,
                new Article.Extraction("test", 1, PageKind.OK, false, List.of()));
        return settle(page, found(new byte[0], null), Result.Content.Page.of(new Assembly.Assembled(article)));
    }

    private String listing(Task.Page page, List<Listing.Item> items, List<Listing.Item> sitemaps) {
        Listing listing = new Listing.Items(items, sitemaps, PollHints.NONE, 0);
        return settle(page, found(new byte[0], null), new Result.Content.List(listing));
    }

    private String redirect(Task.Page page, String location) {
        return settle(page, new Fetched.Redirect(location, true), null);
    }

    private void redirectForNow(Task.Page page, String location) {
        settle(page, new Fetched.Redirect(location, false), null);
    }

    private String refused(Task.Page page, int status) {
        return settle(page, new Fetched.Refused(status, null), null);
    }

    /** The task that a page's next turn comes to. */
    private Task.Page again(Task.Page page) {
        PageState state = parts.frontier.pages().page(page.url()).orElseThrow();
        String address = Objects.requireNonNullElse(state.address(), page.url());
        return new Task.Page(page.host(), page.url(), address, state.request(), state.validators());
    }

    private static Fetched.Found found(byte[] body, String charset) {
        return new Fetched.Found(body, "text/html", charset, TAG, Duration.ZERO);
    }

    private String settle(Task.Page page, Fetched fetched, Result.Content content) {
        return parts.pages.settle(page, new Result(page, WELL, fetched, content));
    }
}
