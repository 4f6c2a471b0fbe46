package org.demarche.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.contract.Quote;
import org.demarche.enrich.actor.Gazetteer;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteFinderTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Segmenter SEGMENTER = Segmenter.load();

    private static List<Quote> quotes(String text) {
        Document document = SEGMENTER.segment(text);
        return QuoteFinder.load().find(document, GAZETTEER.find(document, List.of(), null));
    }

    /** Speaker (actor), cue and content of each quotation; "direct" before a direct one. */
    private static String shown(String text) {
        return quotes(text).stream()
                .map(quote -> (quote.direct() ? "direct " : "")
                        + quote.speaker() + " (" + quote.actor() + ") " + quote.cue() + ": "
                        + quote.span().of(text))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
            “We will not accept this,” said the Kremlin. ~ direct the Kremlin (RUS) said: We will not accept this,
            "We will not accept this," the Chilean foreign minister said. ~ direct Chilean foreign minister (CHL) said: We will not accept this,
            Emmanuel Macron told reporters: "France stands firm." ~ direct Emmanuel Macron (FRA) told: France stands firm.
            “We want peace,” Emmanuel Macron said, “but not at any price.” ~ direct Emmanuel Macron (FRA) said: We want peace, | direct Emmanuel Macron (FRA) said: but not at any price.
            “We want peace,” Emmanuel Macron said. “It has its price.” ~ direct Emmanuel Macron (FRA) said: We want peace, | direct Emmanuel Macron (FRA) said: It has its price.
            “They called it ‘a gift to Peru’ and left,” said Chile. ~ direct Chile (CHL) said: They called it ‘a gift to Peru’ and left,
            ‘We will not pay for it,’ said Kenya. ~ direct Kenya (KEN) said: We will not pay for it,
            «We will not pay for it», said Kenya. ~ direct Kenya (KEN) said: We will not pay for it
            “Will they pay for it?” Kenya asked. ~ direct Kenya (KEN) asked: Will they pay for it?
            “We will not pay for it,” said Amina Otieno, a shopkeeper. ~ direct Amina Otieno (null) said: We will not pay for it,
            “We will not pay for it,” according to Kenya. ~ direct Kenya (KEN) according to: We will not pay for it,
            Kenya called the bridge “a waste of money”. ~ direct Kenya (KEN) called: a waste of money
            “Nobody pays for it.” ~ direct null (null) null: Nobody pays for it.
            The Kremlin said that talks would resume soon. ~ The Kremlin (RUS) said: talks would resume soon
            The Kremlin told reporters in Riga that talks would resume soon. ~ The Kremlin (RUS) told: talks would resume soon
            Talks would resume soon, the Kremlin said on Monday. ~ the Kremlin (RUS) said: Talks would resume soon
            Talks would resume soon, said the Kremlin. ~ the Kremlin (RUS) said: Talks would resume soon
            According to the Kremlin, talks would resume soon. ~ the Kremlin (RUS) according to: talks would resume soon
            Talks would resume soon, according to the Kremlin. ~ the Kremlin (RUS) according to: Talks would resume soon
            Hakan Fidan, the Turkish foreign minister, said the road was open again. ~ Hakan Fidan (TUR) said: the road was open again
            """)
    void findsWhoSaidWhat(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @Test
    void keepsThePlacesOfSpeakerAndCue() {
        String text = "Earlier, “we will not accept this,” said the Kremlin.";

        Quote quote = quotes(text).get(0);

        assertThat(quote.speakerSpan().of(text)).isEqualTo(quote.speaker()).isEqualTo("the Kremlin");
        assertThat(quote.cueSpan().of(text)).isEqualTo(quote.cue()).isEqualTo("said");
        assertThat(quote.rules()).containsExactly("quote.direct", "quote.speaker.after");
    }

    @Test
    void goesOnWithAQuotationInTheNextParagraph() {
        String text = "“We want peace,” said Kenya. “It is near.\n\n“It is dear too,” it added.";

        assertThat(quotes(text)).extracting(quote -> quote.span().of(text)).contains("It is near.", "It is dear too,");
        assertThat(quotes(text)).extracting(Quote::actor).containsOnly("KEN");
    }

    @Test
    void leavesAnUnclosedQuotationMarkAlone() {
        assertThat(quotes("\"Nobody knows")).isEmpty();
        assertThat(quotes("The workers’ rights and the farmers’ rights matter."))
                .isEmpty();
    }
}
