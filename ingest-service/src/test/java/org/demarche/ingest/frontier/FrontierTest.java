package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.robots.Robots;
import org.demarche.ingest.robots.RobotsReader;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofMillis(50);
    private static final Manner WELL = new Manner(false, QUICK, null);
    private static final FrontierConfig CONFIG = new FrontierConfig(
            DELAY,
            1,
            5,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            List.of(Duration.ofHours(1), Duration.ofHours(6)));

    private final Frontier frontier = new Frontier(CONFIG, host -> host.startsWith("other") ? 1 : 0);
    private Instant now = START;

    FrontierTest() {
        frontier.hold(0, PartitionState.NONE, START.minus(DELAY));
    }

    @Test
    void asksForRobotsTxtBeforeAnythingElseOfAHost() {
        offer("https://a.example/one");

        Task first = go();

        assertThat(first)
                .isEqualTo(new Task.RobotsTxt(
                        "a.example", "https://a.example/robots.txt", "https://a.example/robots.txt", 0));
        assertThat(frontier.turn(now)).isEmpty();
    }

    @Test
    void neverAsksAHostForTwoThingsAtOnceNorSoonerThanItsDelayAfterTheLast() {
        offer("https://a.example/one");
        offer("https://a.example/two");
        allowAll(go());

        assertThat(frontier.turn(now)).isEmpty();
        now = now.plus(DELAY);
        Task one = go();
        now = now.plusSeconds(30);
        assertThat(frontier.turn(now)).isEmpty();
        frontier.finished(one, WELL, now);
        assertThat(frontier.turn(now.plus(DELAY).minusMillis(1))).isEmpty();
        now = now.plus(DELAY);
        assertThat(go().url()).isEqualTo("https://a.example/two");
    }

    @Test
    void letsTheCrawlDelayOfRobotsTxtLengthenTheDelay() {
        offer("https://a.example/one");
        robots(go(), "User-agent: *\nCrawl-delay: 7\n");

        assertThat(frontier.turn(now.plusSeconds(6))).isEmpty();
        assertThat(frontier.turn(now.plusSeconds(7))).isPresent();
    }

    @Test
    void letsNoHostWaitForAnother() {
        offer("https://slow.example/one");
        offer("https://quick.example/one");

        Task slow = go();
        Task quick = go();

        assertThat(List.of(slow.host(), quick.host())).containsExactlyInAnyOrder("slow.example", "quick.example");
        Task first = slow.host().equals("quick.example") ? slow : quick;
        allowAll(first);
        now = now.plus(DELAY);
        assertThat(go().url()).isEqualTo("https://quick.example/one");
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsks() {
        offer("https://a.example/one");
        offer("https://a.example/two");
        allowAll(go());
        now = now.plus(DELAY);
        frontier.finished(go(), new Manner(true, QUICK, Duration.ofMinutes(3)), now);

        assertThat(frontier.turn(now.plus(Duration.ofMinutes(3)).minusMillis(1)))
                .isEmpty();
        assertThat(frontier.turn(now.plus(Duration.ofMinutes(3)))).isPresent();
    }

    @Test
    void backsOffFromAHostThatFailsAgainAndAgain() {
        for (int i = 0; i < 5; i++) {
            offer("https://a.example/" + i);
        }
        allowAll(go());
        List<Duration> pauses = new ArrayList<>();
        now = now.plus(DELAY);
        for (int i = 0; i < 4; i++) {
            Task task = go();
            frontier.finished(task, new Manner(true, QUICK, null), now);
            Instant next = frontier.nextTurn().orElseThrow();
            pauses.add(Duration.between(now, next));
            now = next;
        }

        assertThat(pauses).containsExactly(DELAY, DELAY.multipliedBy(2), DELAY.multipliedBy(4), DELAY.multipliedBy(8));
        assertThat(frontier.hostClass("a.example")).isEqualTo(HostClass.FAILING);
    }

    @Test
    void makesNoRequestThatRobotsTxtDisallows() {
        offer("https://a.example/private/one");
        robots(go(), "User-agent: *\nDisallow: /private/\n");
        now = now.plus(DELAY);

        Turn turn = frontier.turn(now).orElseThrow();

        assertThat(turn).isInstanceOfSatisfying(Turn.Denied.class, denied -> assertThat(denied.disallowed())
                .isTrue());
        PageState state = frontier.pages().disallowed((Task.Page) ((Turn.Denied) turn).task());
        assertThat(state.standing()).isEqualTo(Standing.DISALLOWED);
        assertThat(frontier.turn(now.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void letsOthersGoFirstAfterAPageThatIsDenied() {
        offer("https://a.example/private/one");
        offer("https://a.example/private/two");
        robots(go(), "User-agent: *\nDisallow: /private/\n");
        now = now.plus(Duration.ofMinutes(1));
        offer("https://b.example/one");
        now = now.plus(Duration.ofMinutes(1));

        List<Turn> turns = List.of(
                frontier.turn(now).orElseThrow(),
                frontier.turn(now).orElseThrow(),
                frontier.turn(now).orElseThrow());

        assertThat(turns).extracting(turn -> turn instanceof Turn.Denied).containsExactly(true, false, true);
    }

    @Test
    void waitsWithPagesAndGivesUpPollsWhileNobodyCanSayWhatIsAllowed() {
        offer("https://a.example/one");
        frontier.poll("feed", "https://a.example/feed", now);
        Task.RobotsTxt robots = (Task.RobotsTxt) go();
        Robots unreachable = RobotsReader.create().read(robots.origin(), new Fetched.Refused(500, null), now);
        frontier.robotsAre(robots, unreachable, new RobotsSilence("robots-unreachable"), now);
        frontier.finished(robots, WELL, now);
        now = now.plus(DELAY);

        assertThat(frontier.turn(now).orElseThrow())
                .isEqualTo(new Turn.Denied(
                        new Task.Poll("a.example", "https://a.example/feed", "feed"), "robots-unreachable", false));
        assertThat(frontier.turn(now)).isEmpty();
        now = unreachable.expires();
        assertThat(go()).isInstanceOf(Task.RobotsTxt.class);
    }

    @Test
    void looksForRobotsTxtWhereItMoved() {
        offer("https://a.example/one");
        Task.RobotsTxt robots = (Task.RobotsTxt) go();
        frontier.robotsMoved(robots, "https://a.example/elsewhere/robots.txt");
        frontier.finished(robots, WELL, now);
        now = now.plus(DELAY);

        Task.RobotsTxt moved = (Task.RobotsTxt) go();

        assertThat(moved.url()).isEqualTo("https://a.example/elsewhere/robots.txt");
        assertThat(moved.redirects()).isEqualTo(1);
        allowAll(moved);
        now = now.plus(DELAY);
        assertThat(go().url()).isEqualTo("https://a.example/one");
    }

    @Test
    void pollsBeforeItWorksOffABacklogAndFetchesWhatIsNewBeforeWhatMayHaveChanged() {
        PageState fetched = new PageState(
                Standing.FETCHED,
                null,
                request("https://a.example/old"),
                now,
                START,
                Validators.NONE,
                "hash",
                0,
                1,
                null);
        frontier.hold(0, pages(Map.of("https://a.example/old", fetched)), START.minus(DELAY));
        offer("https://a.example/new");
        frontier.poll("feed", "https://a.example/feed", now);
        allowAll(go());

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            now = now.plus(DELAY);
            Task task = go();
            order.add(task.url());
            frontier.finished(task, WELL, now);
        }

        assertThat(order).containsExactly("https://a.example/feed", "https://a.example/new", "https://a.example/old");
    }

    @Test
    void takesARequestOnceHoweverOftenItComes() {
        assertThat(offer("https://a.example/one")).isPresent();
        assertThat(offer("https://a.example/one")).isEmpty();
        Task.Page page = fetch("https://a.example/one");
        frontier.pages().fetched(page, Validators.NONE, "hash", null, now);

        assertThat(offer("https://a.example/one")).isEmpty();
        assertThat(frontier.pages().waiting()).isZero();
    }

    @Test
    void looksAtAnArticleAgainOnAScheduleThatFades() {
        offer("https://a.example/one");
        Task.Page page = fetch("https://a.example/one");

        PageState first = frontier.pages().fetched(page, new Validators("e1", null), "hash", null, now);
        PageState second = frontier.pages().unchanged(page, new Validators("e1", null), now);
        PageState third = frontier.pages().unchanged(page, new Validators("e1", null), now);

        assertThat(first.dueAt()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(second.dueAt()).isEqualTo(now.plus(Duration.ofHours(6)));
        assertThat(third.dueAt()).isNull();
        assertThat(third.contentHash()).isEqualTo("hash");
    }

    @Test
    void fetchesAgainWhatItsSourceSaysHasChanged() {
        offer("https://a.example/one");
        frontier.pages().fetched(fetch("https://a.example/one"), Validators.NONE, "hash", null, now);
        now = now.plus(Duration.ofMinutes(30));

        Optional<PageState> older =
                frontier.pages().offer(changed("https://a.example/one", START.minusSeconds(60)), now);
        Optional<PageState> newer = frontier.pages().offer(changed("https://a.example/one", now), now);

        assertThat(older).isEmpty();
        assertThat(newer).hasValueSatisfying(state -> assertThat(state.dueAt()).isEqualTo(now));
    }

    @Test
    void triesAPageThatFailedAgainAndGivesItUpInTheEnd() {
        offer("https://a.example/one");
        Task.Page page = fetch("https://a.example/one");

        PageState first = frontier.pages().failed(page, "http-500", true, null, now);
        PageState second = frontier.pages().failed(page, "http-500", true, Duration.ofHours(1), now);
        PageState third = frontier.pages().failed(page, "http-500", true, null, now);

        assertThat(first.dueAt()).isEqualTo(now.plus(Duration.ofMinutes(1)));
        assertThat(second.dueAt()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(third.standing()).isEqualTo(Standing.FAILED);
        assertThat(third.reason()).isEqualTo("http-500");
        assertThat(third.dueAt()).isNull();
    }

    @Test
    void givesUpAtOnceWhatNoOtherTryWouldMend() {
        offer("https://a.example/one");

        PageState state = frontier.pages().failed(fetch("https://a.example/one"), "too-large", false, null, now);

        assertThat(state.standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void seesRedirectsThatGoInCircles() {
        offer("https://a.example/one");
        frontier.pages().moved(fetch("https://a.example/one"), "https://a.example/two");

        assertThat(frontier.pages().goesInCircles("https://a.example/two", "https://a.example/one"))
                .isTrue();
        assertThat(frontier.pages().goesInCircles("https://a.example/three", "https://a.example/one"))
                .isFalse();
        assertThat(frontier.pages().goesInCircles("https://a.example/same", "https://a.example/same"))
                .isTrue();
    }

    @Test
    void asksNothingOfHostsThatItHasGivenUpAndGoesOnWhereItsStatesWereWhenItGetsThemBack() {
        Map<String, PageState> written = new HashMap<>();
        offer("https://a.example/one").ifPresent(state -> written.put("https://a.example/one", state));
        offer("https://a.example/two").ifPresent(state -> written.put("https://a.example/two", state));
        written.put(
                "https://a.example/one",
                frontier.pages().fetched(fetch("https://a.example/one"), Validators.NONE, "hash", null, now));

        frontier.drop(0);
        assertThat(frontier.turn(now.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(frontier.holds("a.example")).isFalse();
        frontier.hold(0, pages(written), now);

        assertThat(frontier.turn(now))
                .as("another instance may have asked just now")
                .isEmpty();
        now = now.plus(DELAY);
        assertThat(go().url()).isEqualTo("https://a.example/two");
        assertThat(frontier.pages().waiting()).isEqualTo(1);
    }

    @Test
    void ignoresTheEndOfATaskFromBeforeItLostTheHost() {
        offer("https://a.example/one");
        Task before = go();
        frontier.drop(0);
        frontier.hold(0, PartitionState.NONE, now.minus(DELAY));
        offer("https://a.example/one");
        Task task = go();

        frontier.finished(before, WELL, now);

        assertThat(task).isEqualTo(before);
        assertThat(frontier.turn(now.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void forgetsThePollOfASourceThatIsWatchedNoMoreOrAtAnotherTime() {
        frontier.poll("feed", "https://a.example/feed", now);
        frontier.poll("feed", "https://a.example/feed", now.plusSeconds(60));
        frontier.poll("gone", "https://a.example/gone", now);
        frontier.forgetPoll("gone");

        assertThat(frontier.turn(now)).isEmpty();
        now = now.plusSeconds(60);
        allowAll(go());
        now = now.plus(DELAY);
        assertThat(go().url()).isEqualTo("https://a.example/feed");
        assertThat(frontier.turn(now.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void doesNotFetchUnderItsCanonicalAddressWhatItHasFetchedUnderAnother() {
        offer("https://a.example/one?print=1");
        offer("https://a.example/one");
        Task.Page page = fetch("https://a.example/one?print=1");

        assertThat(frontier.pages().fetchedElsewhere("https://a.example/one", page, "hash", now))
                .isPresent();
        frontier.pages().fetched(page, Validators.NONE, "hash", null, now);
        frontier.finished(page, WELL, now);

        assertThat(frontier.turn(now.plus(Duration.ofMinutes(10)))).isEmpty();
    }

    @Test
    void fetchesAPageUnderItsOwnRequestThatItFetchedUnderAnotherAddressBefore() {
        offer("https://a.example/one?print=1");
        Task.Page print = fetch("https://a.example/one?print=1");
        frontier.pages().fetchedElsewhere("https://a.example/one", print, "hash", now);
        frontier.pages().fetched(print, Validators.NONE, "hash", null, now);
        frontier.finished(print, WELL, now);
        now = now.plus(Duration.ofMinutes(10));

        frontier.pages().offer(changed("https://a.example/one", now), now);

        assertThat(fetch("https://a.example/one").request().url()).isEqualTo("https://a.example/one");
    }

    @Test
    void remembersWhatWasLastWrittenUnderACanonicalAddressThatItDoesNotFetchItself() {
        offer("https://a.example/one?print=1");
        Task.Page print = fetch("https://a.example/one?print=1");
        frontier.pages().fetchedElsewhere("https://a.example/one", print, "first", now);

        assertThat(frontier.pages().fetchedElsewhere("https://a.example/one", print, "second", now))
                .hasValueSatisfying(state -> assertThat(state.contentHash()).isEqualTo("second"));
        assertThat(frontier.pages().fetchedElsewhere("https://a.example/one", print, "second", now))
                .as("nothing to write")
                .isEmpty();
    }

    @Test
    void takesFromAPartitionOnlyWhatIsKnownOfItsOwnHosts() {
        PageState newer = new PageState(
                Standing.FETCHED,
                null,
                request("https://a.example/one"),
                null,
                now,
                Validators.NONE,
                "hash",
                0,
                1,
                null);
        frontier.hold(0, pages(Map.of("https://a.example/one", newer)), START.minus(DELAY));

        frontier.hold(
                1,
                pages(Map.of("https://a.example/one", PageState.found(request("https://a.example/one"), START))),
                START.minus(DELAY));

        assertThat(frontier.pages().page("https://a.example/one")).hasValue(newer);
        assertThat(frontier.pages().waiting()).isZero();
    }

    @Test
    void countsWhatWaitsWithoutWhatItGaveUp() {
        frontier.hold(1, PartitionState.NONE, START.minus(DELAY));
        offer("https://a.example/one");
        offer("https://other.example/one");
        offer("https://other.example/two");
        assertThat(frontier.pages().waiting()).isEqualTo(3);

        frontier.drop(1);

        assertThat(frontier.pages().waiting()).isEqualTo(1);
        assertThat(frontier.pages().size()).isEqualTo(1);
        assertThat(frontier.hosts()).isEqualTo(1);
    }

    @Test
    void knowsNothingOfHostsThatItDoesNotHold() {
        assertThat(frontier.holds("other.example")).isFalse();
        assertThat(frontier.pages().page("https://other.example/one")).isEmpty();
        offer("https://a.example/one");
        assertThat(frontier.pages()
                        .fetchedElsewhere("https://other.example/one", fetch("https://a.example/one"), "hash", now))
                .isEmpty();
        assertThat(frontier.pages().size()).isEqualTo(1);
    }

    @Test
    void tellsWhoTakesAHostOverThatItAskedToBeLeftAlone() {
        offer("https://a.example/one");
        Task task = go();

        Optional<HostState> state = frontier.finished(task, new Manner(true, QUICK, Duration.ofMinutes(3)), now);

        assertThat(state).hasValue(new HostState(now.plus(Duration.ofMinutes(3))));
    }

    @Test
    void tellsWhoTakesAHostOverThatItAsksForALongDelay() {
        offer("https://a.example/one");
        robots(go(), "User-agent: *\nCrawl-delay: 40\n");
        now = now.plus(Duration.ofSeconds(40));

        Optional<HostState> state = frontier.finished(go(), WELL, now);

        assertThat(state).hasValue(new HostState(now.plus(Duration.ofSeconds(40))));
    }

    @Test
    void tellsNobodyOfADelayThatEveryHostIsLeft() {
        offer("https://a.example/one");

        assertThat(frontier.finished(go(), WELL, now)).isEmpty();
    }

    @Test
    void leavesAHostThatItTakesOverAloneForAsLongAsTheFormerHolderWasAskedTo() {
        Instant until = now.plus(Duration.ofMinutes(3));
        frontier.hold(0, hosts(Map.of("a.example", new HostState(until))), now);
        offer("https://a.example/one");
        offer("https://b.example/one");

        assertThat(frontier.turn(now.plus(DELAY)).orElseThrow())
                .isInstanceOfSatisfying(
                        Turn.Go.class, go -> assertThat(go.task().host()).isEqualTo("b.example"));
        assertThat(frontier.turn(until.minusMillis(1))).isEmpty();
        assertThat(frontier.turn(until)).isPresent();
    }

    @Test
    void asksAHostThatItTakesOverNoSoonerThanAnyOtherWhereItWasLeftAloneLongAgo() {
        frontier.hold(0, hosts(Map.of("a.example", new HostState(now.minusSeconds(9)))), now);
        offer("https://a.example/one");

        assertThat(frontier.nextTurn()).hasValue(now.plus(DELAY));
    }

    @Test
    void leavesNoHostAloneForMoreThanADay() {
        frontier.hold(0, hosts(Map.of("a.example", new HostState(now.plus(Duration.ofDays(365))))), now);
        offer("https://a.example/one");

        assertThat(frontier.nextTurn()).hasValue(now.plus(Duration.ofDays(1)));
    }

    private static PartitionState hosts(Map<String, HostState> hosts) {
        return new PartitionState(Map.of(), hosts);
    }

    @Test
    void forgetsAHostOfWhichNothingHasBeenWantedForLong() {
        offer("https://a.example/one");
        Task.Page page = fetch("https://a.example/one");
        frontier.sweep(now.plus(Duration.ofDays(1)));
        assertThat(frontier.hosts()).as("while it is asked").isEqualTo(1);
        frontier.pages().failed(page, "http-410", false, null, now);
        frontier.finished(page, WELL, now);

        frontier.sweep(now.plus(Duration.ofMinutes(50)));
        assertThat(frontier.hosts()).isEqualTo(1);
        frontier.sweep(now.plus(Duration.ofHours(2)));

        assertThat(frontier.hosts()).isZero();
        assertThat(frontier.pages().size()).isEqualTo(1);
    }

    @Test
    void pollsASourceAtItsNewAddressAndNotAtTheOld() {
        frontier.poll("feed", "https://a.example/old", now);
        frontier.poll("feed", "https://b.example/new", now);

        List<String> polled = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            frontier.turn(now).map(turn -> ((Turn.Go) turn).task()).ifPresent(task -> {
                if (task instanceof Task.RobotsTxt) {
                    allowAll(task);
                } else {
                    polled.add(task.url());
                    frontier.finished(task, WELL, now);
                }
            });
            now = now.plus(DELAY);
        }

        assertThat(polled).containsExactly("https://b.example/new");
    }

    @Test
    void asksAgainForWhatRedirectedForNowUnlessThatLedToAnArticle() {
        offer("https://a.example/one");
        offer("https://a.example/two");
        Task.Page one = fetch("https://a.example/one");
        frontier.pages().movedForNow(one, "https://a.example/en/one", now);
        frontier.finished(one, WELL, now);
        Task.Page two = fetch("https://a.example/two");
        frontier.pages().movedForNow(two, "https://a.example/maintenance", now);
        frontier.finished(two, WELL, now);
        offer("https://a.example/en/one");
        Task.Page article = fetch("https://a.example/en/one");
        frontier.pages().fetched(article, Validators.NONE, "hash", null, now);
        frontier.finished(article, WELL, now);
        now = now.plus(Duration.ofMinutes(2));

        assertThat(go().url()).isEqualTo("https://a.example/two");
        assertThat(frontier.pages()
                        .offer(
                                new FetchRequest(
                                        "https://a.example/one", FetchRequest.Kind.PAGE, null, now, null, 0, 0),
                                now))
                .as("by hand")
                .isPresent();
    }

    @Test
    void putsSitemapsOffWhileMuchOfTheirHostWaits() {
        Frontier small = new Frontier(
                new FrontierConfig(DELAY, 1, 5, List.of(), List.of(), 2, 3), host -> host.startsWith("other") ? 1 : 0);
        small.hold(0, PartitionState.NONE, START.minus(DELAY));
        String map = "https://a.example/map.xml";
        small.pages().offer(new FetchRequest(map, FetchRequest.Kind.SITEMAP, "feed", now, null, 0, 1), now);
        small.pages().offer(request("https://a.example/one"), now);

        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            small.turn(now).map(turn -> ((Turn.Go) turn).task()).ifPresent(task -> {
                asked.add(task.url().substring("https://a.example".length()));
                if (task instanceof Task.RobotsTxt robots) {
                    small.robotsAre(
                            robots,
                            RobotsReader.create().read(robots.origin(), new Fetched.Refused(404, null), now),
                            null,
                            now);
                } else {
                    small.pages().fetched((Task.Page) task, Validators.NONE, "hash", null, now);
                }
                small.finished(task, WELL, now);
            });
            now = now.plus(Duration.ofMinutes(4));
        }

        assertThat(asked).containsExactly("/robots.txt", "/one", "/map.xml");
    }

    @Test
    void hasRoomForSoMuchOfAHostOnly() {
        Frontier small = new Frontier(
                new FrontierConfig(DELAY, 1, 5, List.of(), List.of(), 2, 3), host -> host.startsWith("other") ? 1 : 0);
        small.hold(0, PartitionState.NONE, START);
        small.hold(1, PartitionState.NONE, START);
        for (String path : List.of("/one", "/two", "/three")) {
            assertThat(small.pages().hasRoomFor("https://other.example" + path)).isTrue();
            small.pages().offer(request("https://other.example" + path), now);
        }

        assertThat(small.pages().hasRoomFor("https://other.example/four")).isFalse();
        assertThat(small.pages().hasRoomFor("https://other.example/one"))
                .as("known")
                .isTrue();
        assertThat(small.pages().hasRoomFor("https://a.example/one")).isTrue();
        assertThat(small.pages().waiting()).isEqualTo(3);
        small.drop(1);
        assertThat(small.pages().waiting()).isZero();
        assertThat(small.pages().hasRoomFor("https://other.example/four")).isTrue();
    }

    private static PartitionState pages(Map<String, PageState> pages) {
        return new PartitionState(pages, Map.of());
    }

    private Optional<PageState> offer(String url) {
        return frontier.pages().offer(request(url), now);
    }

    private FetchRequest request(String url) {
        return new FetchRequest(url, FetchRequest.Kind.PAGE, "feed", now, null, 0, 0);
    }

    private FetchRequest changed(String url, Instant at) {
        return new FetchRequest(url, FetchRequest.Kind.PAGE, "feed", now, at, 0, 0);
    }

    private Task go() {
        Turn turn = frontier.turn(now).orElseThrow(() -> new AssertionError("nobody's turn"));
        return ((Turn.Go) turn).task();
    }

    /** Lets the turns pass until this page has its own. */
    private Task.Page fetch(String url) {
        for (int i = 0; i < 100; i++) {
            Optional<Turn> turn = frontier.turn(now);
            if (turn.isPresent() && ((Turn.Go) turn.get()).task() instanceof Task.RobotsTxt robots) {
                allowAll(robots);
            } else if (turn.isPresent()
                    && ((Turn.Go) turn.get()).task() instanceof Task.Page page
                    && page.url().equals(url)) {
                return page;
            }
            now = now.plus(DELAY);
        }
        throw new AssertionError("never had its turn: " + url);
    }

    private void allowAll(Task robots) {
        robots(robots, "");
    }

    private void robots(Task task, String text) {
        Task.RobotsTxt robots = (Task.RobotsTxt) task;
        Fetched found = new Fetched.Found(
                text.getBytes(StandardCharsets.UTF_8), "text/plain", null, Validators.NONE, Duration.ZERO);
        frontier.robotsAre(robots, RobotsReader.create().read(robots.origin(), found, now), null, now);
        frontier.finished(robots, WELL, now);
    }
}
