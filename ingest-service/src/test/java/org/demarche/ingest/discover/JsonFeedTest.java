package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.feed;
import static org.demarche.ingest.discover.Listings.reason;
import static org.demarche.ingest.discover.Listings.urls;

import java.time.Instant;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.discover.Listing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {

    private static final String TALKS = "https://harbour.example/2026/talks-resume";

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.1"})
    void readsBothVersions(String version) {
        Items items = feed("{\"version\": \"https://jsonfeed.org/version/" + version + "\", \"title\": \"Harbour\","
                + "\"authors\": [{\"name\": \"A. Writer\"}], \"items\": [{\"id\": \"1\", \"url\": \"" + TALKS + "\","
                + "\"content_text\": \"They talk.\", \"date_published\": \"2026-01-05T10:00:00+01:00\","
                + "\"date_modified\": \"2026-02-30T10:00:00Z\"}]}");
        assertThat(items.items()).containsExactly(new Item(TALKS, Instant.parse("2026-01-05T09:00:00Z"), null));
    }

    @Test
    void takesTheLinkThenTheIdentifierThenWhatTheItemIsAbout() {
        assertThat(urls(feed("{\"items\": [{\"url\": \"/a\", \"external_url\": \"https://b.example/b\"},"
                        + "{\"id\": \"https://harbour.example/c\", \"external_url\": \"https://b.example/b\"},"
                        + "{\"id\": 7, \"external_url\": \"https://b.example/b\"}]}")))
                .containsExactly("https://harbour.example/a", "https://harbour.example/c", "https://b.example/b");
    }

    @Test
    void anItemOfTheWrongShapeCostsNoOther() {
        Items items =
                feed("{\"items\": [null, 3, [[]], {\"url\": 5}, {\"url\": {\"a\": 1}}, {\"url\": \"" + TALKS + "\"}]}");
        assertThat(urls(items)).containsExactly(TALKS);
        assertThat(items.skipped()).isEqualTo(5);
    }

    @Test
    void keepsWhatCameBeforeItBrokeOff() {
        assertThat(urls(feed("{\"items\": [{\"url\": \"" + TALKS + "\"}, {\"url\": \"https://harbour.exa")))
                .containsExactly(TALKS);
    }

    @Test
    void otherJsonIsNoFeed() {
        assertThat(reason(Kind.FEED, "{\"items\": [], \"version\": 2}")).contains("no JSON Feed");
        assertThat(reason(Kind.FEED, "{\"error\": \"not found\"}")).contains("no JSON Feed");
        assertThat(reason(Kind.FEED, "{{{{")).contains("no JSON");
    }

    @Test
    void anEmptyFeedIsAFeed() {
        assertThat(feed("{\"items\": [], \"version\": \"https://jsonfeed.org/version/1\"}")
                        .items())
                .isEmpty();
    }
}
