package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.robots.RobotsReader;
import org.junit.jupiter.api.Test;

class PagesTest extends HeldHosts {

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
}
