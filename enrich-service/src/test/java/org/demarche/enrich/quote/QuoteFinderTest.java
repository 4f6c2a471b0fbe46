package org.demarche.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.contract.Quote;
import org.demarche.enrich.actor.Gazetteer;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Segmenter;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Segmenter SEGMENTER = Segmenter.load();

    private static List<Quote> quotes(String text) {
        Document document = SEGMENTER.segment(text);
        return QuoteFinder.load().find(document, GAZETTEER.find(document, List.of()));
    }

    @Test
    void findsADirectQuotationWithItsSpeakerAfterIt() {
        String text = "“We will not accept this,” said the Kremlin.";

        Quote quote = quotes(text).get(0);

        assertThat(quote.direct()).isTrue();
        assertThat(quote.actor()).isEqualTo("RUS");
        assertThat(quote.cue()).isEqualTo("said");
        assertThat(quote.span().of(text)).isEqualTo("We will not accept this,");
    }

    @Test
    void findsADirectQuotationWithItsSpeakerBeforeIt() {
        Quote quote = quotes("Emmanuel Macron told reporters: \"France stands with its friends.\"")
                .get(0);

        assertThat(quote.speaker()).isEqualTo("Emmanuel Macron");
        assertThat(quote.actor()).isEqualTo("FRA");
    }

    @Test
    void findsAnIndirectQuotation() {
        String text = "The Kremlin said that talks would resume soon.";

        Quote quote = quotes(text).get(0);

        assertThat(quote.direct()).isFalse();
        assertThat(quote.span().of(text)).isEqualTo("talks would resume soon");
    }

    @Test
    void leavesAnUnclosedQuotationMarkAlone() {
        assertThat(quotes("\"Nobody knows")).isEmpty();
    }
}
