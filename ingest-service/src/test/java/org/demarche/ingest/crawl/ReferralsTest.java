package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.MAX_AGE;
import static org.demarche.ingest.crawl.CrawlParts.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.Listing;
import org.junit.jupiter.api.Test;

class ReferralsTest {

    private static final Instant OLDEST = START.minus(MAX_AGE);

    private final CrawlParts parts = new CrawlParts();

    @Test
    void followsNothingThatIsDatedTooFarBack() {
        assertThat(follows(OLDEST, null)).isTrue();
        assertThat(follows(OLDEST.minusMillis(1), null)).isFalse();
        assertThat(follows(null, OLDEST.minusMillis(1))).isFalse();
        assertThat(follows(OLDEST.minus(MAX_AGE), START))
                .as("an old one that changed")
                .isTrue();
        assertThat(follows(null, null)).as("one without a date").isTrue();
    }

    @Test
    void honoursTheLimitOfTheSource() {
        parts.sources.with(
                new Source("feed", HERE, Source.Kind.FEED, null, false, null, null, Duration.ofDays(90), START), null);

        assertThat(follows(OLDEST.minusMillis(1), null)).isTrue();
        assertThat(follows(START.minus(Duration.ofDays(91)), null)).isFalse();
    }

    @Test
    void takesTheServicesLimitForWhatSomebodyAskedForByHand() {
        Listing.Item item = new Listing.Item(HERE + "/one", OLDEST.minusMillis(1), null);

        assertThat(parts.referrals.pages(List.of(item), null, 1)).isEmpty();
    }

    @Test
    void tellsInARequestWhatLedToIt() {
        Instant modified = START.minusSeconds(60);

        assertThat(parts.referrals.pages(List.of(new Listing.Item(HERE + "/one", null, modified)), "feed", 2))
                .containsExactly(
                        new FetchRequest(HERE + "/one", FetchRequest.Kind.PAGE, "feed", START, modified, 0, 2));
    }

    @Test
    void goesThreeSitemapsDeepAndNoFurther() {
        List<Listing.Item> sitemaps = List.of(new Listing.Item(HERE + "/map.xml", null, null));

        assertThat(IntStream.range(0, 4).mapToObj(depth -> parts.referrals.sitemaps(sitemaps, "feed", depth).stream()
                        .map(FetchRequest::depth)
                        .toList()))
                .containsExactly(List.of(1), List.of(2), List.of(3), List.of());
    }

    private boolean follows(Instant published, Instant modified) {
        Listing.Item item = new Listing.Item(HERE + "/one", published, modified);
        return !parts.referrals.pages(List.of(item), "feed", 0).isEmpty();
    }
}
