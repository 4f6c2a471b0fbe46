package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.ingest.frontier.PageState.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RobotsTasksTest {

    private final TaskLoop loop = new TaskLoop();
    private final Site site = loop.site;
    private final CrawlParts parts = loop.parts;
    private final Written written = loop.written;

    RobotsTasksTest() throws Exception {}

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void looksForRobotsTxtByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        site.with("/robots.txt", 301, Map.of("Location", site.url("/rules?p=1&a=2")), "");
        site.with("/rules?a=2&p=1", 301, Map.of("Location", site.url("/rules?p=1&a=2")), "");
        site.with("/rules?p=1&a=2", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /one\n");
        parts.offered(site.url("/one"));

        loop.step();
        loop.step();
        loop.step();
        loop.start();

        assertThat(loop.state("/one").standing()).isEqualTo(Standing.DISALLOWED);
    }

    @Test
    void looksForRobotsTxtWhereItRedirects() throws Exception {
        site.with("/robots.txt", 301, Map.of("Location", site.url("/rules.txt")), "");
        site.with("/rules.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /one\n");
        parts.offered(site.url("/one"));

        loop.step();
        loop.step();
        loop.start();

        assertThat(site.asked()).containsExactly("/robots.txt", "/rules.txt");
        assertThat(loop.state("/one").standing()).isEqualTo(Standing.DISALLOWED);
        assertThat(loop.fetches("robots", "redirect")).isEqualTo(1);
        assertThat(loop.fetches("page", "robots-disallowed")).isEqualTo(1);
    }

    @Test
    void takesARobotsTxtThatRedirectsWithoutEndForNone() throws Exception {
        site.with("/robots.txt", 302, Map.of("Location", site.url("/robots.txt")), "");
        site.withArticle("/one");
        parts.offered(site.url("/one"));

        for (int i = 0; i < 7; i++) {
            loop.step();
        }

        assertThat(site.asked()).hasSize(7).endsWith("/robots.txt", "/one");
        assertThat(written.articles()).hasSize(1);
    }

    @Test
    void asksForNothingWhileRobotsTxtCannotBeRead() throws Exception {
        for (int status : List.of(500, 429)) {
            site.with("/robots.txt", status, Map.of(), "");
            parts.watch(site.url("/feed"));
            parts.offered(site.url("/one"));
            parts.clock.add(Duration.ofSeconds(5));

            loop.step();
            loop.start();

            assertThat(site.asked()).containsOnly("/robots.txt");
            assertThat(loop.tasks().underWay()).isZero();
            assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("robots-unreachable");
            assertThat(written.state(site.url("/one"))).isEmpty();
            parts.clock.add(Duration.ofHours(1));
        }
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void asksForNothingOfAnAddressThatIsNotOpenToUs() throws Exception {
        loop.reachesNoPrivateAddress();
        parts.watch(site.url("/feed"));
        parts.offered(site.url("/one"));
        parts.clock.add(Duration.ofSeconds(5));

        loop.step();
        loop.start();

        assertThat(site.asked()).isEmpty();
        assertThat(loop.fetches("robots", "blocked-address")).isEqualTo(1);
        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("blocked-address");
        assertThat(written.state(site.url("/one")))
                .as("name servers that lie for a while have been seen")
                .isEmpty();
    }

    @Test
    void givesUpAPageOfAnAddressThatIsNotOpenToUsForThreeDays() throws Exception {
        loop.reachesNoPrivateAddress();
        parts.offered(site.url("/one"));

        for (int i = 0; i < 3 * 24; i++) {
            loop.step();
            loop.start();
            assertThat(written.letters()).isEmpty();
            parts.clock.add(Duration.ofHours(1));
        }
        loop.step();
        loop.start();

        assertThat(site.asked()).isEmpty();
        assertThat(loop.state("/one").standing()).isEqualTo(Standing.FAILED);
        assertThat(written.letters()).extracting(Written.Letter::reason).containsExactly("blocked-address");
    }

    @Test
    void takesARobotsTxtForNoneThatIsSaidNotToHaveChanged() throws Exception {
        site.with("/robots.txt", 304, Map.of(), "");
        site.withArticle("/one");
        parts.offered(site.url("/one"));

        loop.step();
        loop.step();

        assertThat(written.articles()).hasSize(1);
        assertThat(loop.fetches("robots", "http-304")).isEqualTo(1);
    }
}
