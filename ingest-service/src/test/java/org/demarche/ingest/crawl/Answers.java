package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.WELL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.contract.Article;
import org.demarche.contract.ArticleId;
import org.demarche.contract.PageKind;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Task;

/** What hosts answer when they are asked for pages, handed to the settlement of a crawl. */
final class Answers {

    static final String ONE = HERE + "/one";
    static final Validators TAG = new Validators("\"e1\"", null);

    private final CrawlParts parts;
    private final Written written;

    Answers(CrawlParts parts) {
        this.parts = parts;
        this.written = parts.written;
    }

    /** A page that holds an article; the word for what became of it. */
    String article(Task.Page page, String canonical, String text) {
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

    String redirect(Task.Page page, String location) {
        return settle(page, new Fetched.Redirect(location, true), null);
    }

    void redirectForNow(Task.Page page, String location) {
        settle(page, new Fetched.Redirect(location, false), null);
    }

    String refused(Task.Page page, int status) {
        return settle(page, new Fetched.Refused(status, null), null);
    }

    String settle(Task.Page page, Fetched fetched, Result.Content content) {
        return parts.pages.settle(page, new Result(page, WELL, fetched, content));
    }

    static Fetched.Found found(byte[] body, String charset) {
        return new Fetched.Found(body, "text/html", charset, TAG, Duration.ZERO);
    }

    /** Sees that {@link #ONE} is asked for no more, and that its request is kept with the reason. */
    void assertGivenUp(String reason, String attempts) {
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
}
