package org.demarche.ingest.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentLinesTest {

    @Test
    void leavesTheSentencesOfAnArticleAboutConsent() {
        String html = "<article>" + paragraphs(2)
                + "<p>The ferry line could not say what its use of cookies was for, the harbour office found.</p>"
                + "<p>Sailors were not able to reject all of it at once, as the law asks for since the spring.</p></article>";

        assertThat(page(html).text()).contains("use of cookies").endsWith("since the spring.");
    }

    @Test
    void leavesOutTheRequestBelowAShortText() {
        String html = "<div>" + paragraphs(2)
                + "<p>We and our partners keep data on your device, if you agree to it.</p>"
                + "<p>You can withdraw your consent at any time in the privacy settings below.</p></div>";

        assertThat(page(html).text()).endsWith("summer.").doesNotContain("withdraw");
    }

    @Test
    void leavesWhatAnArticleSaysToItsReadersAndOfTheirConsent() {
        String html =
                "<article><p>You can be sure of our help, the harbour master told the crews of the ferries at noon.</p>"
                        + "<p>Our partners on the islands agree, he said, and so you may sleep well in the coming weeks.</p>"
                        + paragraphs(2)
                        + "<p>Die Fischer glauben, sie können die Abstimmung im Hafen noch in diesem Jahr gewinnen.</p>"
                        + "<p>Alle Inseln müssen ihre Zustimmung dazu im Herbst geben, sagte der Hafenmeister am Montag.</p></article>";

        assertThat(page(html).text())
                .startsWith("You can be sure")
                .contains("Our partners", "sie können")
                .endsWith("am Montag.");
    }

    @Test
    void leavesOutASingleRequestWhereverItStandsButNoQuotationOfOne() {
        String html = "<article>" + paragraphs(2)
                + "<p>We use cookies to make the tide tables better for each of you, and to show you what boats are for sale.</p>"
                + paragraphs(2).replace("Point", "Later")
                + "<p>\u201cWe use cookies to find our way home,\u201d joked the ferryman, whom nobody had asked about it.</p></article>";

        assertThat(page(html).text())
                .doesNotContain("tide tables")
                .contains("Later 1")
                .contains("way home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We and our partners",
                "Wir und unsere Partner",
                "Nous et nos partenaires",
                "Nosotros y nuestros socios",
                "Noi e i nostri partner",
                "Wij en onze partners",
                "N\u00f3s e os nossos parceiros",
                "My i nasi partnerzy",
                "Vi och v\u00e5ra partners",
                "Vi og vores partnere"
            })
    void leavesWhatAStateAndItsPartnersSay(String partners) {
        String html = "<article>" + paragraphs(2) + "<p>" + partners
                + " at the Hague will not give up the treaty of the harbour, the minister of the islands said on Monday.</p><p>"
                + partners + " on the mainland keep to every word of it, as the envoy told the assembly.</p></article>";

        assertThat(page(html).text()).endsWith("told the assembly.").contains("at the Hague");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Avec votre accord, nous et nos partenaires gardons des informations sur votre appareil.</p>"
                        + "<p>Nos partenaires ne s'en servent pas sans votre consentement, que vous pouvez retirer plus tard.</p>",
                "<p>Wir und unsere Partner m\u00f6chten wissen, wo Sie sind, und brauchen genaue Standortdaten.</p>"
                        + "<p>Mit Ihrer Einwilligung fragen wir und unsere Partner auch ab, was Ihr Ger\u00e4t von sich sagt.</p>"
            })
    void leavesOutTheRequestOfASiteAndItsPartners(String request) {
        String html = "<div>" + paragraphs(2) + request + "</div>";

        assertThat(page(html).text()).endsWith("summer.");
    }
}
