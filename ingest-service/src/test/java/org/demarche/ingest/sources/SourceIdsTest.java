package org.demarche.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceIdsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.news.example/world/feed.xml, news.example-world-feed.xml",
        "http://news.example/, news.example",
        "https://News.Example:8443/?feed=rss2&lang=en, news.example-8443-feed-rss2-lang-en"
    })
    void speakOfTheAddress(String url, String id) {
        assertThat(SourceIds.of(url)).isEqualTo(id);
    }

    @Test
    void tellLongAddressesApart() {
        String start = "https://news.example/" + "section/".repeat(20);

        assertThat(SourceIds.of(start + "a")).hasSizeLessThanOrEqualTo(64).isNotEqualTo(SourceIds.of(start + "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://münchen.example/ä/ö",
                "https://ä/",
                "https://[::1]/feed",
                "https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D0%BC%D0%B8%D1%80",
                "https://news.example/----------------------------------------------------------------------------x"
            })
    void areIds(String url) {
        assertThat(SourceRules.checkId(SourceIds.of(url))).isEmpty();
    }
}
