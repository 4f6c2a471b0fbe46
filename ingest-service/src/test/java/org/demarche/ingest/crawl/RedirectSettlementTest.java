package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.Answers.ONE;
import static org.demarche.ingest.crawl.Answers.found;
import static org.demarche.ingest.crawl.CrawlParts.ELSEWHERE;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.START;
import static org.demarche.ingest.crawl.CrawlParts.redirected;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.demarche.contract.PageKind;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Task;
import org.junit.jupiter.api.Test;

class RedirectSettlementTest {

    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;
    private final Answers answers = new Answers(parts);

    @Test
    void makesARequestKeyedByTheOtherHostOfARedirect() {
        Task.Page page = parts.offered(redirected(ONE, 1));

        String word = answers.redirect(page, ELSEWHERE + "/moved?utm_source=x");

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

        answers.redirectForNow(page, repair);
        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.MOVED);
        assertThat(state.dueAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(written.requested()).containsExactly(repair);
        answers.settle(
                parts.offered(redirected(repair, 1)),
                found(new byte[0], null),
                Result.Content.Page.of(new Assembly.NoArticle("html", PageKind.LISTING, "it lists")));
        answers.redirectForNow(page, repair);
        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));

        answers.article(page, ONE, "Envoys met.");

        assertThat(written.articles()).hasSize(1);
        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FETCHED);
        assertThat(written.requested()).as("once only").containsExactly(repair);
    }

    @Test
    void asksOnceMoreForWhereAPageRedirectsForNowWhereThatWasLeftOut() {
        Task.Page page = parts.offered(ONE);
        answers.redirectForNow(page, HERE + "/en/one");
        written.clear();

        answers.redirectForNow(page, HERE + "/en/one");

        assertThat(written.requests()).containsExactly(redirected(HERE + "/en/one", 1));
    }

    @Test
    void asksNoMoreForAPageThatRedirectsForNowToAnArticle() {
        Task.Page page = parts.offered(ONE);
        answers.redirectForNow(page, HERE + "/en/one");

        answers.article(parts.offered(redirected(HERE + "/en/one", 1)), HERE + "/en/one", "Envoys met.");

        assertThat(parts.frontier.pages().leadsToAnArticle(ONE)).isTrue();
        answers.redirectForNow(page, HERE + "/en/one");
        assertThat(written.state(ONE).orElseThrow().dueAt()).isNull();
    }

    @Test
    void takesARedirectForNowForOneForGoodInTheEnd() {
        Task.Page page = parts.offered(ONE);

        for (int i = 0; i < 3; i++) {
            answers.redirectForNow(page, HERE + "/login");
        }

        assertThat(written.state(ONE))
                .hasValueSatisfying(state -> assertThat(state.standing()).isEqualTo(Standing.MOVED))
                .hasValueSatisfying(state -> assertThat(state.dueAt()).isNull());
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void doesNotComeBackToARedirectToAnotherSite() {
        answers.redirectForNow(parts.offered(ONE), "https://shortened.example/one");

        assertThat(written.state(ONE).orElseThrow().dueAt()).isNull();
    }

    @Test
    void triesAPageAgainThatRedirectedForNowAndFailsSince() {
        Task.Page page = parts.offered(ONE);
        answers.redirectForNow(page, HERE + "/maintenance");

        answers.refused(page, 500);

        PageState state = written.state(ONE).orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.WAITING);
        assertThat(state.reason()).isEqualTo("http-500");
        assertThat(state.dueAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void givesUpAPageAfterTooManyRedirects() {
        String word = answers.redirect(parts.offered(redirected(ONE, 2)), ELSEWHERE + "/three");

        assertThat(word).isEqualTo("too-many-redirects");
        answers.assertGivenUp("too-many-redirects", "1");
    }

    @Test
    void countsRedirectsSinceThePageWasLastFetchedOnly() {
        Task.Page page = parts.offered(ONE);

        List<String> words = IntStream.range(0, CrawlParts.CONFIG.maxRedirects() + 1)
                .mapToObj(n -> {
                    String word = answers.redirect(again(page), ONE + "?utm_id=" + n);
                    answers.article(again(page), ONE, "Envoys met.");
                    return word;
                })
                .toList();

        assertThat(words).containsOnly("redirect");
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void givesUpAPageThatRedirectsInCircles() {
        answers.redirect(parts.offered(HERE + "/two"), ONE);
        written.clear();

        String word = answers.redirect(parts.offered(ONE), HERE + "/two");

        assertThat(word).isEqualTo("redirect-loop");
        answers.assertGivenUp("redirect-loop", "1");
    }

    @Test
    void givesUpAPageThatRedirectsToNoAddressOfTheWeb() {
        String word = answers.redirect(parts.offered(ONE), "mailto:desk@paper.example");

        assertThat(word).isEqualTo("bad-redirect");
        answers.assertGivenUp("bad-redirect", "1");
    }

    /** The task that a page's next turn comes to. */
    private Task.Page again(Task.Page page) {
        PageState state = parts.frontier.pages().page(page.url()).orElseThrow();
        String address = Objects.requireNonNullElse(state.address(), page.url());
        return new Task.Page(page.host(), page.url(), address, state.request(), state.validators());
    }
}
