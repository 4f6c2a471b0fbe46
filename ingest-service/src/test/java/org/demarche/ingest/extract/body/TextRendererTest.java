package org.demarche.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.Extractors;
import org.junit.jupiter.api.Test;

class TextRendererTest {

    private static String text(String inside) {
        return page("<article>" + paragraphs(3) + inside + "<p>The end of it came late, but it came.</p></article>")
                .text();
    }

    @Test
    void neverGluesWordsOfTwoBlocks() {
        assertThat(text("<div>one side</div><div>other side</div><section>third<div>fourth</div>fifth</section>"))
                .contains("one side\n\nother side\n\nthird\n\nfourth\n\nfifth");
    }

    @Test
    void neverGluesWordsAcrossWhatIsLeftOut() {
        assertThat(
                        text(
                                "<p>one side<button>Open</button>other side<span hidden>secret</span>third<video></video>, fourth</p>"))
                .contains("one side other side third, fourth");
    }

    @Test
    void neverCutsAWordAtAnInlineTag() {
        assertThat(text("<p><span class=dropcap>T</span>alks be<wbr>gan<b>.</b> Peace<sup>1</sup> holds</p>"))
                .contains("Talks began. Peace1 holds");
    }

    @Test
    void makesParagraphsOfDoubleBreaksAndSpacesOfSingleOnes() {
        assertThat(text("<div>First part<br>goes on<br><br>Second part <br/> <br/>Third part</div>"))
                .contains("First part goes on\n\nSecond part\n\nThird part");
    }

    @Test
    void keepsTextThatStandsDirectlyInADiv() {
        assertThat(text("<div>Loose words <p>in a box</p> and after it</div>"))
                .contains("Loose words\n\nin a box\n\nand after it");
    }

    @Test
    void readsALayoutTableAsBoxes() {
        assertThat(text("<table><tr><td><p>Left column, " + Extractors.SENTENCE
                        + "</p></td><td>Right column</td></tr></table>"))
                .contains("summer.\n\nRight column");
    }

    @Test
    void gluesNoBlocksInTheCellOfATable() {
        assertThat(text("<table><tr><th>Quay</th><td><div>North</div>pier</td></tr><tr><td>Tug</td>"
                        + "<td>two <p>at sea</p>one ashore</td></tr></table>"))
                .contains("Quay | North pier")
                .contains("Tug | two at sea one ashore");
    }

    @Test
    void collapsesWhiteSpaceAndDropsSoftHyphens() {
        assertThat(text("<p>  Ver\u00ADtrags&nbsp;\n\n text\t of\u200B it </p>"))
                .contains("Vertrags text of it");
    }

    @Test
    void takesChromeOutBetweenSingleBreaks() {
        assertThat(text("<div>No time to read?<br>Get a summary<br>The talks went on.<br>Nobody left.</div>"))
                .contains("The talks went on.\n\nNobody left.")
                .doesNotContain("summary");
    }

    @Test
    void readsNeitherTheSourceOfAFormulaNorTheSoundOfACharacter() {
        String html = "<article>" + paragraphs(2) + "<p>At <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow>"
                + "<annotation encoding='application/x-tex'>x = 2 \\tex</annotation></semantics></math> the lamp is lit.</p>"
                + "<p>The sign on the quay says <ruby>\u706f<rt>deng</rt></ruby> in red.</p></article>";

        assertThat(page(html).text()).contains("At x=2 the lamp is lit.").contains("says \u706f in red.");
    }
}
