package org.demarche.ingest.extract.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class GreedyRulesTest {

    @Test
    void sparesBoxesThatAreNamedLikeChromeWithinOneThatIsToo() {
        String slides = "";
        for (int i = 0; i < 6; i++) {
            slides += "<section class=slide><div class=listicle-slides>"
                    + paragraphs(3).replace("Point", "Slide " + i + " point") + "</div></section>";
        }
        String html = "<body><div class=off-canvas-wrapper><h1>Six envoys to know</h1>" + paragraphs(4) + slides
                + "</div></body>";

        assertThat(page(html).text()).contains("Slide 0 point 0", "Slide 5 point 2");
    }

    @Test
    void believesThatTeasersAreTeasersWithinABoxThatIsSpared() {
        String teaser =
                "<div class=post-teaser><h3>Elsewhere</h3>" + paragraphs(3).replace("Point", "Elsewhere") + "</div>";
        String html = "<body><div class=related-layout><h1>The envoys meet again</h1>" + paragraphs(4)
                + teaser.repeat(2) + "</div></body>";

        assertThat(page(html).text()).contains("Point 0", "Point 3").doesNotContain("Elsewhere");
    }
}
