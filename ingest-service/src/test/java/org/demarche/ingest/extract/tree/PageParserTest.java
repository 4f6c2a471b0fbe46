package org.demarche.ingest.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageParserTest {

    private final PageParser parser = new PageParser();

    @Test
    void readsEachPageAsANewParserWould() {
        List<String> pages = List.of(
                "<title>Talks</title><p>They met.<p>They <b>agreed.",
                "<svg><P>no paragraph</svg><x-card hidden><p>Own names</x-card>",
                "<p>They met.<table><td>one<p>two</table><X-CARD>again</X-CARD>",
                "<frameset><frame src=a>");
        for (int round = 0; round < 2; round++) {
            for (String page : pages) {
                assertThat(parse(page).html()).isEqualTo(Jsoup.parse(page).html());
            }
        }
    }

    @Test
    void isUsedAgain() {
        assertThat(parse("<p>one").parser()).isSameAs(parse("<p>two").parser());
    }

    @Test
    void keepsNoParserThatHasLearntManyNames() {
        String names = IntStream.range(0, 1000).mapToObj(i -> "<x-" + i + ">").collect(Collectors.joining());

        assertThat(parse(names).parser()).isNotSameAs(parse("<p>two").parser());
    }

    @Test
    void givesThreadsParsersOfTheirOwn() {
        String page = "<p>They met.".repeat(1000);
        List<String> texts = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> parse(page + i).text())
                .toList();

        assertThat(texts).hasSize(400).allSatisfy(text -> assertThat(text).startsWith("They met. They met."));
    }

    private Document parse(String markup) {
        return parser.parse(new StringReader(markup), "");
    }
}
