package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.Answers.ONE;
import static org.demarche.ingest.crawl.Answers.found;
import static org.demarche.ingest.crawl.CrawlParts.START;
import static org.demarche.ingest.crawl.CrawlParts.WELL;

import java.time.Duration;
import java.util.List;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.frontier.Turn;
import org.junit.jupiter.api.Test;

class FailureSettlementTest {

    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;
    private final Answers answers = new Answers(parts);

    @Test
    void triesAPageAgainThatIsNotThereAndGivesItUpWithoutADeadLetter() {
        Task.Page page = parts.offered(ONE);

        assertThat(answers.refused(page, 404)).isEqualTo("http-404");
        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        answers.refused(page, 404);
        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        answers.refused(page, 404);

        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void givesUpAPageThatIsGoneAtOnceWithoutADeadLetter() {
        answers.refused(parts.offered(ONE), 410);

        assertThat(written.state(ONE).orElseThrow().standing()).isEqualTo(Standing.FAILED);
        assertThat(written.letters()).isEmpty();
    }

    @Test
    void keepsTheRequestOfAPageThatItHasTriedOftenEnough() {
        Task.Page page = parts.offered(ONE);

        answers.refused(page, 500);
        answers.refused(page, 500);
        assertThat(written.letters()).isEmpty();
        answers.refused(page, 500);

        answers.assertGivenUp("http-500", "3");
        assertThat(parts.count("demarche.dead.letters", "reason", "http-500")).isEqualTo(1);
    }

    @Test
    void triesAPageAgainNoSoonerThanItsServerAsks() {
        answers.settle(parts.offered(ONE), new Fetched.Refused(503, Duration.ofHours(2)), null);

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
        answers.settle(parts.offered(ONE), new Fetched.Failed(FetchFailure.CONNECT_TIMEOUT, "late"), null);

        assertThat(written.state(ONE).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void givesUpAPageThatWeFailOn() {
        String word = answers.settle(parts.offered(ONE), found(new byte[0], null), new Result.Content.Unread());

        assertThat(word).isEqualTo(Settlement.OUR_FAULT);
        answers.assertGivenUp(Settlement.OUR_FAULT, "1");
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

        answers.assertGivenUp("robots-unreachable", "1");
        assertThat(parts.count("demarche.ingest.robots.refusals")).isEqualTo(1);
    }
}
