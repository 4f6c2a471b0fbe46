package org.demarche.benchmarks.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.benchmarks.page.Page;
import org.demarche.benchmarks.page.PageSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractorsTest {

    private static final Page PAGE =
            PageSet.ours().pages().get(PageSet.ours().pages().size() - 1);

    static Stream<Extractor> all() {
        return Stream.concat(Stream.of(Extractors.ours()), Extractors.peers().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOneFindsAParagraphOfTheArticle(Extractor extractor) {
        String paragraph =
                Jsoup.parse(PAGE.html()).select(".article__paragraph").get(20).text();

        assertThat(extractor.extract(PAGE.html(), PAGE.url()).text()).contains(paragraph);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOneReadsAPageOfUnknownAddress(Extractor extractor) {
        assertThat(extractor.extract(PAGE.html(), "").text())
                .isEqualTo(extractor.extract(PAGE.html(), PAGE.url()).text());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOneGetsThePageInItsCharset(Extractor extractor) {
        String html = "<html><head><meta charset='windows-1250'><title>Rada</title></head><body><article><p>"
                + "Český ministr zahraničí přivítal v Praze svého kolegu, řekl mluvčí úřadu v pondělí večer. ".repeat(9)
                + "</p></article></body></html>";

        Extracted page = extractor.extract(html.getBytes(Charset.forName("windows-1250")), "");

        assertThat(page.text()).contains("Český ministr zahraničí přivítal");
    }

    @Test
    void takesNoByteOrderMarkForText() {
        assertThat(JsoupDecoding.decode("\uFEFF<p>Talks</p>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("<p>Talks</p>");
    }

    @Test
    void oursGivesTheMetadata() {
        Extracted page = Extractors.named("demarche").extract(PAGE.html(), PAGE.url());

        assertThat(page.authors()).isEqualTo(List.of("Ines Halvorsen"));
        assertThat(page.date()).startsWith("2026-10-");
        assertThat(page.title()).isEqualTo(Jsoup.parse(PAGE.html()).select("h1").text());
    }

    @Test
    void cutsTheBylineOfReadabilityIntoNames() {
        String html = PAGE.html().replace(">Ines Halvorsen</a>", ">Ines Halvorsen</a> and Ben Okri-Low");

        assertThat(Extractors.named("readability4j").extract(html, "").authors())
                .contains("Ines Halvorsen");
    }

    @Test
    void knowsNoOther() {
        assertThatThrownBy(() -> Extractors.named("guess")).hasMessageContaining("guess");
    }
}
