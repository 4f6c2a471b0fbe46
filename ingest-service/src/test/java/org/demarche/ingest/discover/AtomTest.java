package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.feed;
import static org.demarche.ingest.discover.Listings.urls;

import java.time.Instant;
import org.demarche.ingest.discover.Listing.Item;
import org.junit.jupiter.api.Test;

class AtomTest {

    private static final String TALKS = "https://harbour.example/2026/talks-resume";
    private static final String ENVOY = "https://harbour.example/2026/envoy-arrives";
    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void readsAtom10() {
        assertThat(feed("<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title><id>urn:x</id>"
                                + "<link rel='self' href='https://harbour.example/feed'/><updated>2026-01-05T12:00:00Z</updated>"
                                + "<entry><title>Talks resume</title><id>tag:harbour.example,2026:1</id>"
                                + "<link rel='enclosure' href='https://harbour.example/talks.mp3'/>"
                                + "<link rel='alternate' type='text/html' href='" + TALKS + "'/>"
                                + "<published>2026-01-05T10:00:00Z</published><updated>2026-01-05T12:00:00Z</updated></entry>"
                                + "<entry><link href='" + ENVOY + "'/><updated>2026-01-05T12:00:00Z</updated>"
                                + "<source><id>urn:y</id><link href='https://elsewhere.example/'/>"
                                + "<updated>2001-01-01T00:00:00Z</updated></source></entry></feed>")
                        .items())
                .containsExactly(new Item(TALKS, TEN, NOON), new Item(ENVOY, null, NOON));
    }

    @Test
    void readsAtom03() {
        assertThat(feed("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Harbour</title>"
                                + "<entry><link rel='alternate' type='text/html' href='" + TALKS + "'/>"
                                + "<issued>2026-01-05T10:00:00Z</issued><modified>2026-01-05T12:00:00Z</modified></entry>"
                                + "<entry><link rel='alternate' href='" + ENVOY
                                + "'/><created>2026-01-05T10:00:00Z</created>"
                                + "</entry></feed>")
                        .items())
                .containsExactly(new Item(TALKS, TEN, NOON), new Item(ENVOY, TEN, null));
    }

    @Test
    void readsAFeedThatForgotItsNamespace() {
        assertThat(urls(feed("<feed><entry><link href='" + TALKS + "'/></entry></feed>")))
                .containsExactly(TALKS);
    }

    @Test
    void readsAFeedWhoseNamespaceHasAPrefix() {
        assertThat(urls(feed("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:link href='" + TALKS
                        + "'/></a:entry></a:feed>")))
                .containsExactly(TALKS);
    }

    @Test
    void resolvesAddressesAgainstTheNearestBase() {
        assertThat(urls(feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://harbour.example/2026/'>"
                        + "<entry><link href='talks-resume'/></entry>"
                        + "<entry xml:base='../2025/'><link href='year-ends'/></entry>"
                        + "<entry><link xml:base='https://harbour.example/2024/' href='?p=7'/></entry></feed>")))
                .containsExactly(TALKS, "https://harbour.example/2025/year-ends", "https://harbour.example/2024/?p=7");
    }

    @Test
    void takesAnIdentifierThatIsAnAddressWhereThereIsNoLink() {
        assertThat(urls(feed("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>" + TALKS
                        + "</id></entry><entry><id>urn:uuid:7</id></entry></feed>")))
                .containsExactly(TALKS);
    }
}
