package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromeWordingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Story continues below this ad",
                "ARTICLE CONTINUES AFTER ADVERTISEMENT",
                "Advertisement \u00b7 Scroll to continue",
                "Listen \u00b7 5:31 min",
                "0:00 / 4:13",
                "This audio is auto-generated. Please let us know if you have feedback.",
                "Add Gannet as a preferred source on Google",
                "Show 3 comments",
                "Comments (12)",
                "This article is more than 1 year old",
                "A- A A+",
                "Boats lie in the harbour, May 6, 2025. REUTERS/Oda Brandt",
                "Boats lie in the harbour on Monday. (AP Photo/Oda Brandt, File)",
                "Boats in the harbour (Oda Brandt/Getty Images)",
                "Boats in the harbour. Photograph: Oda Brandt/AFP",
                "Boats in the harbour. Foto: Oda Brandt/dpa",
                "Reuters/Oda Brandt",
                "dpa / Oda van der Brandt",
                "Nous et nos partenaires stockons des informations sur votre appareil.",
                "By continuing to use this site you agree to our rules.",
                "An dieser Stelle finden Sie Inhalte von Drittanbietern",
                "Mit dem Klick auf den Knopf stimmen Sie zu, dass Inhalte geladen werden.",
                "Trending: The ferry in the storm",
                "\u8bb0\u8005\uff1a\u5f20\u4e09",
                "FILE PHOTO: Boats lie in the harbour",
                "Share on Facebook Share on Twitter",
                "WATCH | The ferry in the storm",
                "Must read: The ferry in the storm",
                "Detailansicht \u00f6ffnen",
                "La suite apr\u00e8s cette publicit\u00e9",
                "CONTINUA DEPOIS DA PUBLICIDADE",
                "Tekst gaat verder onder de foto",
                "Pozosta\u0142o 80% artyku\u0142u",
                "\uff08\u8d23\u7f16\uff1a\u5f20\u4e09\u3001\u674e\u56db\uff09",
                "[\uc0ac\uc9c4=\uc5f0\ud569\ub274\uc2a4]"
            })
    void areLeftOutOfTheMiddleOfAText(String line) {
        assertThat(text(line)).doesNotContain(line).contains("Point 3").contains("Later 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Story after story, the ad men of the harbour tell of the storm.",
                "This article was produced in a shed behind the harbour, they say.",
                "Reading the letter, he came to the photo of the quay.",
                "Must read books of the harbour",
                "A and AA are the marks of the best boats."
            })
    void areNotFoundInSentences(String line) {
        assertThat(text(line)).contains(line);
    }

    @Test
    void endTheNamesAtTheHeadThatSayHowLongTheReadingTakes() {
        String html = "<article><div>Ada Holm \u00b7 5 min read</div>" + paragraphs(6) + "</article>";

        assertThat(page(html).text()).startsWith("Point 0");
    }

    private static String text(String line) {
        return page("<article>" + paragraphs(4) + "<p>" + line + "</p>"
                        + paragraphs(4).replace("Point", "Later") + "</article>")
                .text();
    }
}
