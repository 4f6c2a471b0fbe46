package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.demarche.contract.Article;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.HostState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TasksTest {

    private final TaskLoop loop = new TaskLoop();
    private final Site site = loop.site;
    private final CrawlParts parts = loop.parts;
    private final Written written = loop.written;

    TasksTest() throws Exception {}

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void fetchesAPageOnceItsHostsRobotsTxtIsKnown() throws Exception {
        site.withArticle("/one");
        parts.offered(site.url("/one"));

        loop.step();
        loop.step();

        assertThat(site.asked()).containsExactly("/robots.txt", "/one");
        assertThat(written.articles()).extracting(Article::url).containsExactly(site.url("/one"));
        assertThat(loop.tasks().underWay()).isZero();
        assertThat(loop.fetches("robots", "http-404")).isEqualTo(1);
        assertThat(loop.fetches("page", "ok")).isEqualTo(1);
    }

    @Test
    void pollsASource() throws Exception {
        parts.watch(site.url("/feed"));
        parts.clock.add(Duration.ofSeconds(5));

        loop.step();
        loop.step();

        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("http-404");
        assertThat(loop.fetches("poll", "http-404")).isEqualTo(1);
    }

    @Test
    void ignoresWhatComesOfATaskThatWasCancelled() throws Exception {
        site.withArticle("/one");
        parts.offered(site.url("/one"));
        loop.step();
        Runnable late = loop.started();

        loop.tasks().cancelAll();
        late.run();

        assertThat(site.asked()).contains("/one");
        assertThat(loop.tasks().underWay()).isZero();
        assertThat(written.records()).isEmpty();
    }

    @Test
    void cancelsTheTasksOfPartitionsThatAreGivenUpAndNoOthers() {
        site.withHeldArticle("/robots.txt");
        parts.offered(site.url("/one"));
        int partition = parts.frontier.partitionOf(TaskLoop.HOST);
        loop.start();

        loop.tasks().cancel(Set.of(1 - partition));
        assertThat(loop.tasks().areUnderWay(Set.of(partition))).isTrue();
        assertThat(loop.tasks().areUnderWay(Set.of(1 - partition))).isFalse();
        loop.tasks().cancel(Set.of(partition));

        assertThat(loop.tasks().areUnderWay(Set.of(partition))).isFalse();
        assertThat(loop.tasks().underWay()).isZero();
    }

    @Test
    void startsNoMoreThanItMayAtOnce() {
        loop.hasPlaces(1);
        site.withHeldArticle("/robots.txt");
        parts.offered(site.url("/one"));
        parts.offered(site.url("/one").replace(TaskLoop.HOST, "localhost"));

        loop.start();

        assertThat(loop.tasks().underWay()).isEqualTo(1);
    }

    @Test
    void deniesNoMoreAtOnceThanTheLoopHasTimeFor() throws Exception {
        site.with("/robots.txt", 200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /\n");
        loop.writesPages(record -> {
            parts.clock.add(Duration.ofMillis(30));
            written.accept(record);
        });
        for (int i = 0; i < 10; i++) {
            parts.offered(site.url("/" + i));
        }
        loop.step();

        loop.start();
        assertThat(written.records()).hasSize(2);
        loop.start();

        assertThat(written.records()).hasSize(4);
    }

    @Test
    void writesDownForWhomeverTakesAHostOverThatItAskedToBeLeftAlone() throws Exception {
        site.with("/one", 503, Map.of("Retry-After", "600"), "");
        parts.offered(site.url("/one"));

        loop.step();
        assertThat(written.host(TaskLoop.HOST)).isEmpty();
        loop.step();

        assertThat(written.host(TaskLoop.HOST))
                .hasValue(new HostState(parts.clock.instant().plus(Duration.ofMinutes(10))));
    }

    @Test
    void givesUpAPageWhoseAddressNoClientTakes() throws Exception {
        String url = "http://127.0.0.1:99999/one";
        parts.offered(url);

        loop.step();

        assertThat(written.state(url).orElseThrow().reason()).isEqualTo("bad-address");
        assertThat(written.letters()).hasSize(1);
    }

    @Test
    void freesTheHostOfASourceThatWasDeletedJustAsItsPollWasDue() throws Exception {
        site.withArticle("/one");
        parts.watch(site.url("/feed"));
        parts.clock.add(Duration.ofSeconds(5));
        loop.step();
        parts.sources.delete("feed");
        loop.start();
        parts.offered(site.url("/one"));

        loop.step();

        assertThat(site.asked()).containsExactly("/robots.txt", "/one");
    }

    @Test
    void endsTheSessionWhereKafkaFails() throws Exception {
        loop.writesPages(record -> {
            throw new KafkaException("away");
        });
        parts.offered(site.url("/one"));
        loop.step();
        Runnable event = loop.started();

        assertThatThrownBy(event::run).isInstanceOf(KafkaException.class).hasMessage("away");
    }

    @Test
    void givesUpAPageThatWeFailOn() throws Exception {
        site.withArticle("/one");
        loop.writesPages(record -> {
            if (record.topic().equals(Topics.ARTICLES.name())) {
                throw new IllegalStateException("a bug of ours");
            }
            written.accept(record);
        });
        parts.offered(site.url("/one"));
        loop.step();
        loop.step();

        assertThat(loop.state("/one").reason()).isEqualTo(Settlement.OUR_FAULT);
        assertThat(written.letters()).hasSize(1);
        assertThat(loop.tasks().underWay()).isZero();
    }
}
