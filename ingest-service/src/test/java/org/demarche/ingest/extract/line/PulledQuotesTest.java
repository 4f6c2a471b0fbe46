package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulledQuotesTest {

    private static String text(String quote, String sentence) {
        return page("<article>" + paragraphs(2) + "<blockquote>" + quote + "</blockquote>"
                        + paragraphs(4).replace("Point", "Later") + "<p>" + sentence + "</p></article>")
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will never accept that others fish here|“We will never accept that others fish here,” said the minister.",
                "“We will never accept that others fish in the bay.”|It is old, but we will never accept that others fish in the bay.",
                "我们永远不会接受别人在海湾捕鱼的做法|部长说，我们永远不会接受别人在海湾捕鱼的做法，谈判必须继续下去。"
            })
    void leaveOutWhatAParagraphSaysToo(String quote, String sentence) {
        assertThat(text(quote, sentence))
                .doesNotContain("\n\n" + quote + "\n\n")
                .endsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will never accept that|“We will never accept that others fish here,” said the minister.",
                "We will never accept that others fish in the bay|“We will never accept that others fish in the bayou,” he said."
            })
    void keepMottosAndOtherQuotesThatBeginAlike(String quote, String sentence) {
        assertThat(text(quote, sentence)).contains("\n\n" + quote + "\n\n").endsWith(sentence);
    }

    @Test
    void keepAQuoteThatNothingElseSays() {
        String quote = "We will never accept that others fish in the bay of our islands.";

        assertThat(text(quote, "Nobody answered.")).contains(quote);
    }
}
