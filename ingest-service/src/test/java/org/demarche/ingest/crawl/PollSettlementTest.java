package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.demarche.ingest.crawl.CrawlParts.ELSEWHERE;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.WELL;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Source;
import org.demarche.contract.Topics;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.frontier.Turn;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.poll.SourceState.Standing;
import org.junit.jupiter.api.Test;

class PollSettlementTest {

    private static final String FEED = HERE + "/feed.xml";
    private static final Validators TAG = new Validators("\"e1\"", null);

    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;

    @Test
    void asksForEverythingInTheFirstListingAndNotesThePoll() {
        Task.Poll poll = polled(parts.watch(FEED));

        String word = listed(poll, item("/one"), item("/two"));

        assertThat(word).isEqualTo("ok");
        assertThat(written.requests())
                .containsExactly(
                        new FetchRequest(HERE + "/one", FetchRequest.Kind.PAGE, "feed", now(), null, 0, 0),
                        new FetchRequest(HERE + "/two", FetchRequest.Kind.PAGE, "feed", now(), null, 0, 0));
        SourceState state = written.source("feed").orElseThrow();
        assertThat(state.lastRead()).isEqualTo(now());
        assertThat(state.validators()).isEqualTo(TAG);
        assertThat(nextPoll()).isEqualTo(new Task.Poll(poll.host(), FEED, "feed"));
    }

    @Test
    void asksOnlyForWhatWasNotListedBefore() {
        Task.Poll poll = polled(parts.watch(FEED));
        listed(poll, item("/one"), item("/two"));
        written.clear();

        listed(poll, item("/three"), item("/one"), item("/two"));

        assertThat(written.requested()).containsExactly(HERE + "/three");
        assertThat(written.source("feed").orElseThrow().history().get(0).fresh())
                .isEqualTo(1);
    }

    @Test
    void asksForNothingWhereNothingChanged() {
        Task.Poll poll = polled(parts.watch(FEED));
        listed(poll, item("/one"));
        written.clear();

        String word = settle(poll, new Fetched.Unchanged(TAG, Duration.ZERO), null);

        assertThat(word).isEqualTo("unchanged");
        assertThat(written.records()).hasSize(1);
        assertThat(written.source("feed").orElseThrow().history().get(0).outcome())
                .isEqualTo("unchanged");
    }

    @Test
    void asksASitemapWithoutADateEachTimeAndOneWithADateOnlyWhereThatChanged() {
        Task.Poll poll = polled(parts.watch(FEED));
        Listing.Item undated = item("/undated.xml");
        Listing.Item dated = new Listing.Item(HERE + "/dated.xml", null, now());
        indexed(poll, List.of(undated, dated));
        assertThat(written.requests())
                .extracting(FetchRequest::kind, FetchRequest::depth)
                .containsOnly(tuple(FetchRequest.Kind.SITEMAP, 1));
        assertThat(written.requested()).containsExactly(undated.url(), dated.url());
        readSitemap(undated);
        readSitemap(dated);
        written.clear();

        indexed(poll, List.of(undated, dated));

        assertThat(written.requested()).containsExactly(undated.url());
        parts.clock.add(Duration.ofDays(1));
        indexed(poll, List.of(new Listing.Item(dated.url(), null, now())));
        assertThat(written.requested()).containsExactly(undated.url(), dated.url());
    }

    @Test
    void asksAgainForASitemapOfAnOldDateThatWasGivenUp() {
        Task.Poll poll = polled(parts.watch(FEED));
        Listing.Item dated = new Listing.Item(HERE + "/2026-03.xml", null, now().minus(Duration.ofDays(31)));
        indexed(poll, List.of(dated));
        Task.Page page = parts.offered(CrawlParts.sitemap(dated.url(), 1));
        parts.pages.settle(page, new Result(page, WELL, new Fetched.Refused(403, null), null));
        written.clear();

        indexed(poll, List.of(dated));

        assertThat(written.requested()).containsExactly(dated.url());
        assertThat(parts.frontier.pages().offer(written.requests().get(0), now()))
                .isPresent();
    }

    @Test
    void readsAnIndexOfAsManySitemapsAsThereMayBeWithoutHoldingUpTheLoop() {
        Task.Poll poll = polled(parts.watch(FEED));
        List<Listing.Item> sitemaps = Stream.iterate(0, n -> n + 1)
                .limit(50_000)
                .map(n -> item("/sitemap-%06d.xml".formatted(n)))
                .toList();
        List<Listing.Item> warm = sitemaps.subList(0, 2_000);
        indexed(poll, warm);
        written.clear();
        // Of the processor: how busy the machine is besides says nothing.
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();

        indexed(poll, sitemaps);

        Duration took = Duration.ofNanos(processor.getCurrentThreadCpuTime() - start);
        assertThat(written.to(Topics.FETCHES.name())).hasSize(50_000);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void pollsASourceNoMoreThatMovedToAHostOfAnotherInstance() {
        Task.Poll poll = polled(parts.watch(FEED));

        String word = settle(poll, new Fetched.Redirect(ELSEWHERE + "/feed.xml", true), null);

        assertThat(word).isEqualTo("redirect");
        assertThat(written.source("feed").orElseThrow().url()).isEqualTo(ELSEWHERE + "/feed.xml");
        assertThat(isPolled()).isFalse();
    }

    @Test
    void pollsASourceAtOnceThatMovedToAHostThatIsHeld() {
        Task.Poll poll = polled(parts.watch(FEED));

        settle(poll, new Fetched.Redirect(HERE + "/rss?utm_source=x", true), null);

        assertThat(nextPoll().url()).isEqualTo(HERE + "/rss");
    }

    @Test
    void failsAPollThatIsSentToNoAddressOfTheWeb() {
        String word = settle(polled(parts.watch(FEED)), new Fetched.Redirect("feed:nowhere", true), null);

        assertThat(word).isEqualTo("bad-redirect");
        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("bad-redirect");
    }

    @Test
    void notesWhyAPollFailed() {
        Task.Poll poll = polled(parts.watch(FEED));

        assertThat(settle(poll, new Fetched.Refused(404, null), null)).isEqualTo("http-404");
        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("http-404");
        assertThat(settle(poll, new Fetched.Failed(FetchFailure.DNS, "no such host"), null))
                .isEqualTo("dns");
        assertThat(written.source("feed").orElseThrow().history().get(0).detail())
                .isEqualTo("no such host");
        assertThat(settle(poll, found(), new Result.Content.List(new Listing.Unreadable("a page"))))
                .isEqualTo("unreadable");
        assertThat(settle(poll, found(), new Result.Content.Unread())).isEqualTo(Settlement.OUR_FAULT);
        assertThat(written.source("feed").orElseThrow().failures()).isPositive();
        assertThat(isPolled()).isTrue();
    }

    @Test
    void pollsNoMoreWhatIsGone() {
        settle(polled(parts.watch(FEED)), new Fetched.Refused(410, null), null);

        assertThat(written.source("feed").orElseThrow().standing()).isEqualTo(Standing.DISABLED);
        assertThat(isPolled()).isFalse();
    }

    @Test
    void notesThatAPollMustNotBeMade() {
        Task.Poll poll = polled(parts.watch(FEED));

        parts.polls.deny(poll, "robots-disallowed");

        assertThat(written.source("feed").orElseThrow().reason()).isEqualTo("robots-disallowed");
        assertThat(parts.count("demarche.ingest.robots.refusals")).isEqualTo(1);
        assertThat(isPolled()).isTrue();
    }

    @Test
    void writesNothingOfASourceThatWasDeletedWhileItWasPolled() {
        Task.Poll poll = polled(parts.watch(FEED));
        parts.sources.delete("feed");

        String word = listed(poll, item("/one"));
        parts.polls.deny(poll, "robots-disallowed");

        assertThat(word).isEqualTo("dropped");
        assertThat(written.records()).isEmpty();
    }

    @Test
    void countsThePollOfASourceThatWasPutAgainMeanwhile() {
        Task.Poll poll = polled(parts.watch(FEED));
        settle(poll, new Fetched.Refused(404, null), null);
        parts.clock.add(Duration.ofMinutes(1));
        parts.watch(FEED);

        listed(poll, item("/one"));

        SourceState state = written.source("feed").orElseThrow();
        assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(state.sourceUpdatedAt()).isEqualTo(now());
        assertThat(written.requested()).containsExactly(HERE + "/one");
    }

    @Test
    void keepsWhatTheOldAddressSaysFromASourceThatWasPutWithAnotherMeanwhile() {
        Task.Poll old = polled(parts.watch(HERE + "/old.xml"));
        parts.clock.add(Duration.ofMinutes(1));
        parts.watch(FEED);

        List<String> words = List.of(
                settle(old, new Fetched.Refused(410, null), null),
                settle(old, new Fetched.Redirect(HERE + "/older.xml", true), null),
                listed(old, item("/one")));
        parts.polls.deny(old, "robots-disallowed");
        parts.polls.ourFault(old);

        assertThat(words).containsOnly("dropped");
        assertThat(written.records()).isEmpty();
        assertThat(nextPoll().url()).isEqualTo(FEED);
    }

    private Instant now() {
        return parts.clock.instant();
    }

    private static Listing.Item item(String path) {
        return new Listing.Item(HERE + path, null, null);
    }

    private static Task.Poll polled(Source source) {
        return new Task.Poll(HERE.substring("https://".length()), source.url(), source.id());
    }

    private String listed(Task.Poll poll, Listing.Item... items) {
        Listing listing = new Listing.Items(List.of(items), List.of(), PollHints.NONE, 0);
        return settle(poll, found(), new Result.Content.List(listing));
    }

    private String indexed(Task.Poll poll, List<Listing.Item> sitemaps) {
        Listing listing = new Listing.Items(List.of(), new ArrayList<>(sitemaps), PollHints.NONE, 0);
        return settle(poll, found(), new Result.Content.List(listing));
    }

    private void readSitemap(Listing.Item sitemap) {
        Task.Page page = parts.offered(CrawlParts.sitemap(sitemap.url(), 1));
        parts.frontier.pages().fetched(page, Validators.NONE, null, "sitemap", now());
    }

    private static Fetched.Found found() {
        return new Fetched.Found(new byte[0], "application/rss+xml", null, TAG, Duration.ZERO);
    }

    private String settle(Task.Poll poll, Fetched fetched, Result.Content content) {
        return parts.polls.settle(poll, new Result(poll, WELL, fetched, content));
    }

    /** Whether the host's turn comes, be it for its robots.txt. */
    private boolean isPolled() {
        return parts.frontier.turn(now().plus(Duration.ofDays(2))).isPresent();
    }

    private Task.Poll nextPoll() {
        Instant later = now().plus(Duration.ofDays(2));
        Optional<Turn> turn = parts.frontier.turn(later);
        if (turn.orElseThrow() instanceof Turn.Go go && go.task() instanceof Task.RobotsTxt robots) {
            parts.allowAll(robots, later);
            turn = parts.frontier.turn(later.plusSeconds(1));
        }
        return (Task.Poll) ((Turn.Go) turn.orElseThrow()).task();
    }
}
