package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.robots.Robots;
import org.demarche.ingest.robots.RobotsReader;
import org.junit.jupiter.api.Test;

class HostQueueTest {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Manner WELL = new Manner(false, Duration.ofMillis(50), null);
    private static final Manner BUSY = new Manner(true, Duration.ofMillis(50), null);
    private static final RobotsSilence UNREACHABLE = new RobotsSilence("robots-unreachable");
    private static final String ONE = "https://a.example/one";
    private static final String TWO = "https://a.example/two";

    private final RobotsFiles files = new RobotsFiles(100_000);
    private HostQueue queue = queue(1);
    private Instant now = START;
    private long entries;

    @Test
    void letsTheDelayPassBeforeItAsksForTheFirstTime() {
        queue = new HostQueue("a.example", 0, START.plus(DELAY), config(1), files);
        page(ONE);

        assertThat(queue.nextTurn()).hasValue(START.plus(DELAY));
    }

    @Test
    void hasNoTurnWhileNothingWaits() {
        assertThat(queue.nextTurn()).isEmpty();
        assertThat(turn()).isEmpty();
    }

    @Test
    void asksForRobotsTxtAgainWhenItHasExpired() {
        page(ONE);
        robots((Task.RobotsTxt) go(), "");
        finish(go());
        page(TWO);
        now = now.plus(Duration.ofDays(2));

        assertThat(go()).isInstanceOf(Task.RobotsTxt.class);
    }

    @Test
    void asksForTheRobotsTxtOfEachOrigin() {
        page("http://a.example:8080/one");
        page(ONE);

        Task.RobotsTxt first = (Task.RobotsTxt) go();
        robots(first, "");
        finish(go());
        Task.RobotsTxt second = (Task.RobotsTxt) go();

        assertThat(List.of(first.origin(), second.origin()))
                .containsExactly("http://a.example:8080/robots.txt", "https://a.example/robots.txt");
    }

    @Test
    void keepsTheCrawlDelayOfARobotsTxtThatLiesElsewhereFromTheBeginning() {
        page(ONE);
        Task.RobotsTxt robots = (Task.RobotsTxt) go();
        files.moved(robots.origin(), "https://www.a.example/robots.txt", 1);
        finish(robots);

        robots((Task.RobotsTxt) go(), "User-agent: *\nCrawl-delay: 7\n");

        assertThat(queue.nextTurn()).hasValue(now.plusSeconds(7));
    }

    @Test
    void handsOnAnAddressThatNoClientTakesWithoutAskingForItsRobotsTxt() {
        String url = "https://a.example:99999/one";
        page(url);

        Task task = go();

        assertThat(task.url()).isEqualTo(url);
        finish(task);
        assertThat(queue.nextTurn()).isEmpty();
    }

    @Test
    void goesOnWhereARobotsTxtLeadsToAnAddressThatNoClientTakes() {
        page(ONE);
        Task.RobotsTxt robots = (Task.RobotsTxt) go();
        files.moved(robots.origin(), "https://a.example:99999/robots.txt", 1);
        finish(robots);
        Task.RobotsTxt moved = (Task.RobotsTxt) go();

        robots(moved, "");

        assertThat(go().url()).isEqualTo(ONE);
    }

    @Test
    void asksForAsManyThingsAtOnceAsItMay() {
        queue = queue(2);
        page(ONE);
        page(TWO);
        page("https://a.example/three");
        robots((Task.RobotsTxt) go(), "");

        Task one = go();
        Task two = go();

        assertThat(List.of(one.url(), two.url())).containsExactly(ONE, TWO);
        assertThat(queue.nextTurn()).isEmpty();
        finish(one);
        assertThat(queue.nextTurn()).isPresent();
    }

    @Test
    void asksForNothingElseWhileItAsksForRobotsTxt() {
        queue = queue(2);
        page(ONE);
        page(TWO);

        go();

        assertThat(queue.nextTurn()).isEmpty();
    }

    @Test
    void doesNotAskForAPageThatIsJustBeingAskedFor() {
        queue = queue(2);
        page(ONE);
        page(ONE);
        robots((Task.RobotsTxt) go(), "");

        go();

        assertThat(turn()).isEmpty();
    }

    @Test
    void pollsTwoSourcesOfTheSameAddressAtOnceWhereItMay() {
        queue = queue(2);
        poll("world", ONE);
        poll("europe", ONE);
        robots((Task.RobotsTxt) go(), "");

        assertThat(List.of(go(), go()))
                .extracting(task -> ((Task.Poll) task).source())
                .containsExactly("world", "europe");
    }

    @Test
    void waitsWithAPageKnownForLongWhileNobodyCanSayWhatIsAllowed() {
        page(ONE);
        now = now.plus(Duration.ofDays(10));
        silent((Task.RobotsTxt) go());

        assertThat(turn()).isEmpty();
        assertThat(queue.nextTurn()).hasValue(now.minus(DELAY).plus(Duration.ofMinutes(10)));
    }

    @Test
    void givesAPageUpThatHasWaitedThreeDaysForSomebodyToSayWhatIsAllowed() {
        page(ONE);
        Turn last = null;
        Instant silence = now;
        while (!(last instanceof Turn.Denied) && now.isBefore(START.plus(Duration.ofDays(10)))) {
            Optional<Turn> turn = turn();
            turn.filter(Turn.Go.class::isInstance).ifPresent(each -> silent((Task.RobotsTxt) ((Turn.Go) each).task()));
            last = turn.orElse(null);
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(last).isInstanceOfSatisfying(Turn.Denied.class, denied -> {
            assertThat(denied.reason()).isEqualTo("robots-unreachable");
            assertThat(denied.disallowed()).isFalse();
        });
        assertThat(now).isBetween(silence.plus(Duration.ofDays(3)), silence.plus(Duration.ofHours(73)));
    }

    @Test
    void countsTheDaysOfASilenceAnewAfterSomebodyCouldSay() {
        page(ONE);
        silent((Task.RobotsTxt) go());
        assertThat(turn()).isEmpty();
        now = now.plus(Duration.ofDays(4));
        robots((Task.RobotsTxt) go(), "");
        now = now.plus(Duration.ofDays(2));
        silent((Task.RobotsTxt) go());

        assertThat(turn()).isEmpty();
    }

    @Test
    void takesARetryAfterOfAWeekForADay() {
        page(ONE);
        robots((Task.RobotsTxt) go(), "");
        page(TWO);
        queue.finished(go(), new Manner(true, Duration.ZERO, Duration.ofDays(7)), now);

        assertThat(queue.nextTurn()).hasValue(now.plus(Duration.ofDays(1)));
    }

    @Test
    void asksAHostThatFailsAgainAndAgainOnceInThirtyDelaysAndAfterASuccessAsBefore() {
        Duration pause = Duration.ZERO;
        page(ONE);
        robots((Task.RobotsTxt) go(), "");
        for (int i = 0; i < 80; i++) {
            Task task = go();
            page(i % 2 == 0 ? TWO : ONE);
            queue.finished(task, BUSY, now);
            pause = Duration.between(now, queue.nextTurn().orElseThrow());
            now = now.plus(pause);
        }
        assertThat(pause).isEqualTo(DELAY.multipliedBy(30));
        assertThat(queue.hostClass()).isEqualTo(HostClass.FAILING);
        Task task = go();
        page("https://a.example/three");

        queue.finished(task, WELL, now);

        assertThat(queue.nextTurn()).hasValue(now.plus(DELAY));
        assertThat(queue.hostClass()).isEqualTo(HostClass.FAST);
    }

    @Test
    void asksAHostLessAndLessThatAsksForASecondAgainAndAgain() {
        Duration pause = Duration.ZERO;
        page(ONE);
        robots((Task.RobotsTxt) go(), "");
        for (int i = 0; i < 10; i++) {
            Task task = go();
            page(i % 2 == 0 ? TWO : ONE);
            queue.finished(task, new Manner(true, Duration.ZERO, Duration.ofSeconds(i % 2)), now);
            pause = Duration.between(now, queue.nextTurn().orElseThrow());
            now = now.plus(pause);
        }

        assertThat(pause).isEqualTo(DELAY.multipliedBy(30));
    }

    @Test
    void tellsSlowHostsFromFastOnes() {
        List<HostClass> classes = new ArrayList<>();
        page(ONE);
        robots((Task.RobotsTxt) go(), "");
        for (int i = 0; i < 4; i++) {
            Task task = go();
            page(i % 2 == 0 ? TWO : ONE);
            queue.finished(task, new Manner(false, Duration.ofSeconds(5), null), now);
            now = now.plus(DELAY);
            classes.add(queue.hostClass());
        }

        assertThat(classes).containsExactly(HostClass.FAST, HostClass.FAST, HostClass.SLOW, HostClass.SLOW);
    }

    @Test
    void freesNothingForATaskThatItDoesNotKnow() {
        page(ONE);
        page(TWO);
        robots((Task.RobotsTxt) go(), "");
        Task task = go();
        Task.Page equal =
                new Task.Page(task.host(), task.url(), task.url(), ((Task.Page) task).request(), Validators.NONE);

        queue.finished(equal, BUSY, now);

        assertThat(equal).isEqualTo(task);
        assertThat(queue.nextTurn()).isEmpty();
        assertThat(queue.hostClass()).isEqualTo(HostClass.FAST);
    }

    private HostQueue queue(int perHost) {
        return new HostQueue("a.example", 0, START, config(perHost), files);
    }

    private static FrontierConfig config(int perHost) {
        return new FrontierConfig(DELAY, perHost, 5, List.of(), List.of());
    }

    private void page(String url) {
        queue.add(new Entry(Entry.Rank.NEW, url, null, now, now, entries++));
    }

    private void poll(String source, String url) {
        queue.add(new Entry(Entry.Rank.POLL, url, source, now, now, entries++));
    }

    private static Optional<Task> task(Entry entry) {
        FetchRequest request = new FetchRequest(entry.url(), FetchRequest.Kind.PAGE, "feed", START, null, 0, 0);
        return Optional.of(
                entry.source() == null
                        ? new Task.Page("a.example", entry.url(), entry.url(), request, Validators.NONE)
                        : new Task.Poll("a.example", entry.url(), entry.source()));
    }

    private Optional<Turn> turn() {
        return queue.turn(now, HostQueueTest::task);
    }

    private Task go() {
        return ((Turn.Go) turn().orElseThrow(() -> new AssertionError("nothing to do"))).task();
    }

    private void finish(Task task) {
        queue.finished(task, WELL, now);
        now = now.plus(DELAY);
    }

    private void robots(Task.RobotsTxt task, String text) {
        Fetched found = new Fetched.Found(
                text.getBytes(StandardCharsets.UTF_8), "text/plain", null, Validators.NONE, Duration.ZERO);
        files.read(task.origin(), RobotsReader.create().read(task.origin(), found, now), null, now);
        queue.finished(task, WELL, now);
    }

    private void silent(Task.RobotsTxt task) {
        files.read(task.origin(), unreachable(task), UNREACHABLE, now);
        finish(task);
    }

    private Robots unreachable(Task.RobotsTxt task) {
        return RobotsReader.create().read(task.origin(), new Fetched.Refused(500, null), now);
    }
}
