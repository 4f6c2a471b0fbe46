package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.Answers.ONE;
import static org.demarche.ingest.crawl.Answers.found;
import static org.demarche.ingest.crawl.CrawlParts.ELSEWHERE;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.START;
import static org.demarche.ingest.crawl.CrawlParts.sitemap;

import java.time.Duration;
import java.util.List;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Task;
import org.junit.jupiter.api.Test;

class SitemapSettlementTest {

    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;
    private final Answers answers = new Answers(parts);

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

        String word = answers.settle(
                page, found(new byte[0], null), new Result.Content.List(new Listing.Unreadable("a page")));

        assertThat(word).isEqualTo("unreadable");
        assertThat(written.letters()).extracting(Written.Letter::request).containsExactly(page.request());
    }

    private Source aged(Duration maxAge) {
        return new Source("feed", HERE, Source.Kind.SITEMAP, null, false, null, null, maxAge, START);
    }

    private String listing(Task.Page page, List<Listing.Item> items, List<Listing.Item> sitemaps) {
        Listing listing = new Listing.Items(items, sitemaps, PollHints.NONE, 0);
        return answers.settle(page, found(new byte[0], null), new Result.Content.List(listing));
    }
}
