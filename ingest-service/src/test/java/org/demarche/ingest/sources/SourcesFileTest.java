package org.demarche.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.demarche.contract.Source;
import org.demarche.contract.Source.Kind;
import org.demarche.kit.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {

    private static final List<Source> TWO = List.of(
            new Source(
                    "lantern",
                    "https://lantern.example/feed.xml",
                    Kind.FEED,
                    "The Lantern",
                    false,
                    Duration.ofMinutes(10),
                    null,
                    null,
                    null),
            new Source(
                    "harbour",
                    "https://harbour.example/sitemap.xml",
                    Kind.SITEMAP,
                    null,
                    true,
                    null,
                    null,
                    null,
                    null));

    @TempDir
    private Path directory;

    @Test
    void isReadFromAnArray() throws IOException {
        assertThat(
                        read(
                                """
                        [
                          {"id": "lantern", "url": "https://lantern.example/feed.xml", "kind": "feed", "name": "The Lantern",
                           "minInterval": "10m"},
                          {"id": "harbour", "url": "https://harbour.example/sitemap.xml", "kind": "sitemap", "paused": true}
                        ]
                        """))
                .isEqualTo(TWO);
    }

    @Test
    void isReadFromLines() throws IOException {
        assertThat(
                        read(
                                """
                        {"id":"lantern","url":"https://lantern.example/feed.xml","kind":"feed","name":"The Lantern","minInterval":"PT10M"}

                        {"id":"harbour","url":"https://harbour.example/sitemap.xml","kind":"sitemap","paused":true}
                        """))
                .isEqualTo(TWO);
    }

    @Test
    void isReadFromWhatFeedReadersExport() throws IOException {
        List<Source> sources = read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head><title>Subscriptions</title></head>
                  <body>
                    <outline text="World">
                      <outline type="rss" text="The Lantern" xmlUrl="https://lantern.example/feed.xml?a=1&amp;b=2"/>
                      <outline type="rss" text="The Lantern again" xmlUrl="https://lantern.example/feed.xml?a=1&amp;b=2"/>
                    </outline>
                    <outline type="rss" text="Harbour" xmlurl="https://www.harbour.example/rss" htmlUrl="https://harbour.example/"/>
                  </body>
                </opml>
                """);

        assertThat(sources)
                .extracting(Source::id, Source::url)
                .containsExactly(
                        tuple("lantern.example-feed.xml-a-1-b-2", "https://lantern.example/feed.xml?a=1&b=2"),
                        tuple("harbour.example-rss", "https://www.harbour.example/rss"));
        assertThat(sources).extracting(Source::kind).containsOnly(Kind.FEED);
    }

    @Test
    void isNotReadWhereNoneIsNamed() {
        assertThat(SourcesFile.read("")).isEmpty();
    }

    @Test
    void mayBeEmpty() throws IOException {
        assertThat(read("[]")).isEmpty();
        assertThat(read("\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'id': 'a', 'url': 'https://a.example/', 'kind': 'fed'}] | source 1 (a): kind must be one of feed, sitemap",
                "[{'url': 'https://a.example/', 'kind': 'feed'}] | source 1: id must be",
                "[{'id': 'a', 'url': 'https://a.example/', 'kind': 'feed'}, 7] | source 2: source must be a JSON object",
                "{'id': 'a', 'url': 'https://a.example/', 'kind': 'feed'} {'id': 'a', 'url': 'https://b.example/', 'kind': 'feed'} | source 2 (a): id stands in the file twice",
                "[{'id': 'a', | line 1: Unexpected end-of-input",
                "sources: none | line 1: Unrecognized token",
                "<html><body>Not found</body></html> | no OPML with feeds",
                "<opml><outline xmlUrl='feed:lantern'/></opml> | outline feed:lantern: url must be",
            })
    void stopsTheStartWhereAnEntryIsWrong(String content, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(content.replace('\'', '"')))
                .withMessageStartingWith("sources.file (" + directory)
                .withMessageContaining(message);
    }

    @Test
    void stopsTheStartWhereItIsNotThere() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> SourcesFile.read(directory.resolve("none.json").toString()))
                .withMessageContaining("none.json")
                .withMessageContaining("NoSuchFile");
    }

    private List<Source> read(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("sources"), content);
        return SourcesFile.read(file.toString());
    }
}
