package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.robots.Robots;
import org.demarche.ingest.robots.RobotsReader;
import org.junit.jupiter.api.Test;

class FrontierTest extends HeldHosts {

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
}
