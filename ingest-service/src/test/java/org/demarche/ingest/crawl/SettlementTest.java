package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.Answers.ONE;
import static org.demarche.ingest.crawl.Answers.TAG;
import static org.demarche.ingest.crawl.Answers.found;
import static org.demarche.ingest.crawl.CrawlParts.ELSEWHERE;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.START;
import static org.demarche.ingest.crawl.CrawlParts.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.demarche.contract.Article;
import org.demarche.contract.ArticleId;
import org.demarche.contract.PageKind;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Task;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final String PRINT = HERE + "/one?print=1";

    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;
    private final Answers answers = new Answers(parts);

    @Test
    void writesAnArticleOnceWithWhatIsKnownOfItsPage() {
        Task.Page page = parts.offered(ONE);

        String word = answers.article(page, ONE, "Envoys met.");

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
        answers.article(page, ONE, "Envoys met.");
        written.clear();

        String word = answers.article(page, ONE, "Envoys met.");

        assertThat(word).isEqualTo("same");
        assertThat(written.articles()).isEmpty();
        assertThat(written.state(ONE))
                .hasValueSatisfying(state -> assertThat(state.checks()).isEqualTo(2));
        assertThat(written.records()).hasSize(1);
    }

    @Test
    void writesAnArticleThatChangedAgainUnderTheSameId() {
        Task.Page page = parts.offered(ONE);
        answers.article(page, ONE, "Envoys met.");

        String word = answers.article(page, ONE, "Envoys met, and parted.");

        assertThat(word).isEqualTo("ok");
        assertThat(written.articles()).hasSize(2).extracting(Article::id).containsOnly(ArticleId.ofUrl(ONE));
    }

    @Test
    void writesOfAPageThatDidNotChangeOnlyThatItWasLookedAt() {
        Task.Page page = parts.offered(ONE);
        answers.article(page, ONE, "Envoys met.");
        String hash = written.state(ONE).orElseThrow().contentHash();
        written.clear();

        String word = answers.settle(page, new Fetched.Unchanged(TAG, Duration.ZERO), null);

        assertThat(word).isEqualTo("unchanged");
        assertThat(written.records()).hasSize(1);
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.contentHash()).isEqualTo(hash);
        assertThat(state.dueAt()).isEqualTo(START.plus(Duration.ofHours(6)));
    }

    @Test
    void doesNotFetchUnderItsCanonicalAddressWhatItHasFetchedUnderAnother() {
        Task.Page print = parts.offered(PRINT);

        answers.article(print, ONE, "Envoys met.");

        assertThat(written.articles()).extracting(Article::id).containsExactly(ArticleId.ofUrl(ONE));
        assertThat(written.state(ONE)).hasValueSatisfying(state -> {
            assertThat(state.standing()).isEqualTo(Standing.FETCHED);
            assertThat(state.dueAt()).isNull();
        });
        assertThat(parts.frontier.pages().offer(request(ONE), START)).isEmpty();
    }

    @Test
    void writesNoCopyOfAnArticleThatItHasFetchedUnderItsCanonicalAddress() {
        answers.article(parts.offered(ONE), ONE, "Envoys met.");
        PageState own = written.state(ONE).orElseThrow();
        written.clear();

        String word = answers.article(parts.offered(PRINT), ONE, "Envoys met.");

        assertThat(word).isEqualTo("copy");
        assertThat(written.articles()).isEmpty();
        assertThat(written.state(PRINT)).isPresent();
        assertThat(parts.frontier.pages().page(ONE)).hasValue(own);
    }

    @Test
    void writesACopyOnAHostOfWhichNothingIsKnownHere() {
        answers.article(parts.offered(ONE), ELSEWHERE + "/one", "Envoys met.");

        assertThat(written.articles()).extracting(Article::id).containsExactly(ArticleId.ofUrl(ELSEWHERE + "/one"));
        assertThat(written.state(ELSEWHERE + "/one")).isEmpty();
    }

    @Test
    void writesAnArticleAgainThatChangedBackWhereItIsFetchedUnderAnotherAddressOnly() {
        Task.Page print = parts.offered(PRINT);

        List<String> words = List.of(
                answers.article(print, ONE, "Envoys met."),
                answers.article(print, ONE, "Envoys did not meet."),
                answers.article(print, ONE, "Envoys met."));

        assertThat(words).containsExactly("ok", "ok", "ok");
        assertThat(written.articles()).extracting(Article::text).last().isEqualTo("Envoys met.");
    }

    @Test
    void doesNotWriteTwoAddressesOfAnArticleOverEachOtherForEver() {
        Task.Page page = parts.offered(ONE);
        Task.Page print = parts.offered(PRINT);
        answers.article(page, ONE, "Envoys met. Share this.");
        answers.article(print, ONE, "Envoys met.");
        written.clear();

        List<String> words = List.of(
                answers.article(page, ONE, "Envoys met. Share this."), answers.article(print, ONE, "Envoys met."));

        assertThat(words).containsExactly("same", "same");
        assertThat(written.articles()).isEmpty();
    }

    @Test
    void parksAPageWithoutAnArticleAsItCame() {
        Task.Page page = parts.offered(ONE);
        byte[] body = "<p>Accept all</p>".getBytes(StandardCharsets.UTF_8);

        String word = answers.settle(
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

        String word = answers.settle(
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

        String word = answers.article(page, ONE, "long ".repeat(Topics.MAX_ARTICLE_BYTES / 5));

        assertThat(word).isEqualTo("article-too-large");
        assertThat(written.articles()).isEmpty();
        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("article-too-large");
        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void measuresTheTimeToFetchOfAPageOnlyWhenItIsFetchedFirst() {
        Task.Page page = parts.offered(ONE);
        parts.clock.add(Duration.ofSeconds(10));
        answers.article(page, ONE, "Envoys met.");
        parts.clock.add(Duration.ofHours(1));

        answers.article(page, ONE, "Envoys met again.");

        assertThat(parts.registry.get("demarche.ingest.time.to.fetch").timer().count())
                .isEqualTo(1);
        assertThat(parts.registry
                        .get("demarche.ingest.time.to.fetch")
                        .timer()
                        .totalTime(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(10);
    }
}
