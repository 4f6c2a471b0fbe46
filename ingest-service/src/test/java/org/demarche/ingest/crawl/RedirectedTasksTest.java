package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.demarche.contract.Article;
import org.demarche.ingest.frontier.PageState.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedirectedTasksTest {

    /** An address with its parameters in order, and as its site has it. */
    private static final String NORMAL = "/one?a=2&p=1";

    private static final String OWN = "/one?p=1&a=2";

    private final TaskLoop loop = new TaskLoop();
    private final Site site = loop.site;
    private final CrawlParts parts = loop.parts;
    private final Written written = loop.written;

    RedirectedTasksTest() throws Exception {}

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void asksForAPageByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        site.with(NORMAL, 301, Map.of("Location", site.url(OWN)), "");
        site.withArticle(OWN);
        parts.offered(site.url(NORMAL));

        loop.step();
        loop.step();
        loop.step();

        assertThat(site.asked()).containsExactly("/robots.txt", NORMAL, OWN);
        assertThat(written.articles()).extracting(Article::url).containsExactly(site.url(NORMAL));
        assertThat(written.state(site.url(NORMAL)).orElseThrow().standing()).isEqualTo(Standing.FETCHED);
    }

    @Test
    void looksAgainAtAPageByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        asksForAPageByTheFormOfItsAddressThatItsSiteInsistsOn();
        parts.clock.add(Duration.ofHours(1));

        loop.step();

        assertThat(site.asked()).endsWith(OWN, OWN);
        assertThat(loop.fetches("page", "same")).isEqualTo(1);
    }

    @Test
    void holdsTheFormThatASiteInsistsOnToItsRobotsTxt() throws Exception {
        site.with("/robots.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /one?p=\n");
        site.with(NORMAL, 301, Map.of("Location", site.url(OWN)), "");
        parts.offered(site.url(NORMAL));

        loop.step();
        loop.step();
        loop.start();

        assertThat(site.asked()).containsExactly("/robots.txt", NORMAL);
        assertThat(written.state(site.url(NORMAL)).orElseThrow().standing()).isEqualTo(Standing.DISALLOWED);
    }

    @Test
    void givesUpAPageThatRedirectsToWhatWasAskedFor() throws Exception {
        site.with(NORMAL, 302, Map.of("Location", site.url(OWN)), "");
        site.with(OWN, 302, Map.of("Location", site.url(OWN + "#top")), "");
        parts.offered(site.url(NORMAL));

        loop.step();
        loop.step();
        loop.step();

        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("redirect-loop");
        assertThat(written.letters()).extracting(Written.Letter::key).containsExactly(TaskLoop.HOST);
    }

    @Test
    void givesUpAPageOfWhichEachFormRedirectsToAnother() throws Exception {
        site.with(NORMAL, 302, Map.of("Location", site.url(OWN)), "");
        site.with(OWN, 302, Map.of("Location", site.url(NORMAL)), "");
        parts.offered(site.url(NORMAL));

        for (int i = 0; i < 4; i++) {
            loop.step();
        }

        assertThat(site.asked()).containsExactly("/robots.txt", NORMAL, OWN, NORMAL);
        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("too-many-redirects");
    }

    @Test
    void pollsASourceByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        site.with("/feed?a=2&p=1", 301, Map.of("Location", site.url("/feed?p=1&a=2")), "");
        parts.watch(site.url("/feed?a=2&p=1"));
        parts.clock.add(Duration.ofSeconds(5));

        loop.step();
        loop.step();
        loop.step();

        assertThat(site.asked()).containsExactly("/robots.txt", "/feed?a=2&p=1", "/feed?p=1&a=2");
        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("http-404");
    }
}
