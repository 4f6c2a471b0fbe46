package org.demarche.ingest.extract.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.SENTENCE;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class PictureBoxesTest {

    @Test
    void leavesOutTheLinesInABoxThatIsNamedForItsPicture() {
        String html = "<article>" + paragraphs(3)
                + "<div class=contentImage><div><img src=a.jpg></div><div class=info>The quay lies empty before the storm.</div></div>"
                + paragraphs(3).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("Later 2").doesNotContain("quay");
    }

    @Test
    void leavesOutTheTextOfAFigureWithoutACaptionElement() {
        String html = "<article>" + paragraphs(3) + "<figure><img src=a.jpg><p>The quay lies empty.</p></figure>"
                + paragraphs(3).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("Later 2").doesNotContain("quay");
    }

    @Test
    void keepsAParagraphWithAPictureInIt() {
        String html = "<article class=with-image>" + paragraphs(3) + "<p><img src=a.jpg> The quay: " + SENTENCE + "</p>"
                + paragraphs(3).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("The quay: " + SENTENCE);
    }

    @Test
    void keepsAPartWithItsOwnHeadingBesideAPicture() {
        String html = "<article>" + paragraphs(3)
                + "<div class=image-left><img src=a.jpg><h3>The quay</h3><p>It lies empty before the storm.</p></div>"
                + paragraphs(3).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("The quay\n\nIt lies empty before the storm.");
    }
}
