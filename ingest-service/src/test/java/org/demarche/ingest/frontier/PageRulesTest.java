package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.FetchRequest.Kind;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState.Standing;
import org.junit.jupiter.api.Test;

class PageRulesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final String URL = "https://a.example/one";
    private static final Validators TAG = new Validators("\"e1\"", null);
    private static final FetchRequest BY_HAND = new FetchRequest(URL, Kind.PAGE, null, NOW, null, 0, 0);
    private static final FetchRequest LISTED = new FetchRequest(URL, Kind.PAGE, "feed", NOW, null, 0, 0);

    private final PageRules rules = new PageRules(new FrontierConfig(
            Duration.ofSeconds(1), 1, 5, List.of(Duration.ofMinutes(1)), List.of(Duration.ofHours(1))));

    @Test
    void fetchesWhatSomebodyAsksForByHandWhateverBecameOfItIfItChanged() {
        for (Standing standing : List.of(Standing.FETCHED, Standing.MOVED, Standing.DISALLOWED, Standing.FAILED)) {
            PageState known =
                    new PageState(standing, "why", LISTED, null, NOW.minusSeconds(9), TAG, "hash", 3, 4, URL + "?");

            Optional<PageState> state = rules.requested(known, BY_HAND, NOW);

            assertThat(state)
                    .hasValue(new PageState(
                            Standing.WAITING, null, BY_HAND, NOW, NOW.minusSeconds(9), TAG, "hash", 0, 0, null));
        }
    }

    @Test
    void triesAtOnceWhatSomebodyAsksForByHandThatWaitsForAnotherTry() {
        PageState known = rules.failed(PageState.found(LISTED, NOW), "http-500", true, null, NOW);

        assertThat(rules.requested(known, BY_HAND, NOW).orElseThrow().dueAt()).isEqualTo(NOW);
        assertThat(rules.requested(known, LISTED, NOW)).isEmpty();
    }

    @Test
    void changesNothingOfWhatIsDueAlready() {
        assertThat(rules.requested(PageState.found(LISTED, NOW), BY_HAND, NOW)).isEmpty();
    }

    @Test
    void fetchesWhatSomebodyAsksForByHandBehindRedirects() {
        FetchRequest byHand = new FetchRequest(URL, Kind.PAGE, null, NOW, null, 1, 0);
        FetchRequest listed = new FetchRequest(URL, Kind.PAGE, "feed", NOW, null, 1, 0);
        PageState givenUp = rules.failed(PageState.found(LISTED, NOW), "too-large", false, null, NOW);

        assertThat(rules.requested(givenUp, byHand, NOW))
                .hasValueSatisfying(state -> assertThat(state.dueAt()).isEqualTo(NOW));
        assertThat(rules.requested(givenUp, listed, NOW)).isEmpty();
    }

    @Test
    void triesAgainWhatWasGivenUpWhenItsDeadLetterIsSentAgain() {
        PageState givenUp = rules.failed(PageState.found(LISTED, NOW), "too-large", false, null, NOW);

        assertThat(rules.requested(givenUp, LISTED, NOW.plusSeconds(60)))
                .hasValueSatisfying(state -> assertThat(state.dueAt()).isEqualTo(NOW.plusSeconds(60)));
        assertThat(rules.requested(givenUp, listed(NOW.plusSeconds(60), null), NOW.plusSeconds(60)))
                .as("what a source lists again")
                .isEmpty();
    }

    @Test
    void doesNotFetchAChangedPageAgainWithinTenMinutes() {
        PageState known = fetched(LISTED);

        Optional<PageState> state = rules.requested(known, listed(NOW, NOW.plusSeconds(60)), NOW.plusSeconds(60));

        assertThat(state.orElseThrow().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void leavesAPageThatChangedToItsNextLookWhereThatIsSooner() {
        PageState known = fetched(LISTED).due(NOW.plus(Duration.ofMinutes(5)));

        assertThat(rules.requested(known, listed(NOW, NOW.plusSeconds(60)), NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void asksASitemapWithoutADateWheneverItIsListed() {
        FetchRequest undated = new FetchRequest(URL, Kind.SITEMAP, "feed", NOW, null, 0, 1);
        FetchRequest old = new FetchRequest(URL, Kind.SITEMAP, "feed", NOW, NOW.minusSeconds(60), 0, 1);
        Instant later = NOW.plus(Duration.ofHours(1));

        assertThat(rules.requested(
                        rules.fetched(PageState.found(undated, NOW), TAG, null, "sitemap", NOW), undated, later))
                .hasValueSatisfying(state -> assertThat(state.dueAt()).isEqualTo(later));
        assertThat(rules.requested(fetched(old), old, later)).isEmpty();
    }

    @Test
    void looksAgainAtArticlesOnly() {
        PageState listing = rules.fetched(PageState.found(LISTED, NOW), TAG, null, "listing", NOW);

        assertThat(listing.dueAt()).isNull();
        assertThat(fetched(LISTED).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(rules.fetched(fetched(LISTED), TAG, "hash", null, NOW).dueAt())
                .isNull();
    }

    @Test
    void countsFailuresInARowOnly() {
        PageState failed = rules.failed(fetched(LISTED), "http-500", true, null, NOW);
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.standing()).isEqualTo(Standing.FETCHED);

        assertThat(rules.fetched(failed, TAG, "hash", null, NOW).failures()).isZero();
    }

    private PageState fetched(FetchRequest request) {
        return rules.fetched(PageState.found(request, NOW), TAG, "hash", null, NOW);
    }

    private static FetchRequest listed(Instant discoveredAt, Instant modifiedAt) {
        return new FetchRequest(URL, Kind.PAGE, "feed", discoveredAt, modifiedAt, 0, 0);
    }
}
