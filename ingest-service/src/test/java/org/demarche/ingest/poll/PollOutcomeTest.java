package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;

class PollOutcomeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:20:00Z");
    private static final Validators VALIDATORS = new Validators("\"a\"", null);
    private static final Fetched.Found FOUND =
            new Fetched.Found(new byte[0], "application/rss+xml", null, VALIDATORS, Duration.ofMinutes(2));

    private final SourceState state = new PollSchedule(
                    new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15)), new Random(1))
            .first(LanternPolls.source("https://lantern.example/feed.xml", null, null, NOW), NOW);

    @Test
    void isWhatTheAnswerSays() {
        assertThat(PollOutcome.of(new Fetched.Unchanged(VALIDATORS, Duration.ZERO)))
                .contains(new PollOutcome.Unchanged(VALIDATORS, Duration.ZERO));
        assertThat(PollOutcome.of(new Fetched.Redirect("https://lantern.example/b", true)))
                .isEmpty();
        assertThat(PollOutcome.of(new Fetched.Refused(503, Duration.ofHours(1))))
                .contains(new PollOutcome.Failed("http-503", null, Duration.ofHours(1)));
        assertThat(PollOutcome.of(new Fetched.Failed(FetchFailure.FIRST_BYTE_TIMEOUT, "20 s")))
                .contains(new PollOutcome.Failed("first-byte-timeout", "20 s", null));
    }

    @Test
    void isNotKnownBeforeWhatWasFoundIsRead() {
        assertThat(PollOutcome.of(FOUND)).isEmpty();
    }

    @Test
    void countsSitemapsAmongTheItems() {
        Item page = new Item("https://lantern.example/1", null, null);
        Item sitemap = new Item("https://lantern.example/2.xml", null, null);
        Listing listing = new Listing.Items(List.of(page), List.of(sitemap), PollHints.NONE, 0);

        assertThat(PollOutcome.of(listing, FOUND, state))
                .isEqualTo(new PollOutcome.Read(
                        2, 2, Sightings.of(List.of(page, sitemap)), PollHints.NONE, VALIDATORS, Duration.ofMinutes(2)));
    }

    @Test
    void saysWhyAListingCannotBeRead() {
        assertThat(PollOutcome.of(new Listing.Unreadable("It is a page."), FOUND, state))
                .isEqualTo(new PollOutcome.Failed("unreadable", "It is a page.", null));
        assertThat(PollOutcome.of(new Listing.HarmfulEntities("It unfolds."), FOUND, state))
                .isEqualTo(new PollOutcome.Failed("xml-entities", "It unfolds.", null));
    }
}
