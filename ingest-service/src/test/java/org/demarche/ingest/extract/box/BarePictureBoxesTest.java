package org.demarche.ingest.extract.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class BarePictureBoxesTest {

    private static String textWith(String inserted) {
        return page("<article>" + paragraphs(3) + inserted + paragraphs(3).replace("Point", "Later") + "</article>")
                .text();
    }

    @Test
    void leavesOutTheOnlyLineInABoxWithAPicture() {
        assertThat(textWith("<div class=q8><div><img src=a.jpg></div><p class=q9>The quay lies empty.</p></div>"))
                .contains("Later 2")
                .doesNotContain("quay");
    }

    @Test
    void keepsWhatIsMoreThanALineOrNotBesideThePictureAlone() {
        String box = "<div class=q8><img src=a.jpg><p>The quay lies empty.</p><p>So does the mole.</p></div>";

        assertThat(textWith(box)).contains("The quay lies empty.").contains("So does the mole.");
        assertThat(textWith("<div class=q8><img src=a.jpg>The quay lies empty.</div>"))
                .contains("The quay lies empty.");
        assertThat(textWith("<img src=a.jpg><p>The quay lies empty.</p>")).contains("The quay lies empty.");
    }

    @Test
    void keepsTheStepsOfInstructionsWithAPictureEach() {
        String steps = "";
        for (int i = 0; i < 8; i++) {
            steps += "<div class=q8><img src=a.jpg><p>Step " + i
                    + ": tie the line to the next post of the quay.</p></div>";
        }

        assertThat(textWith(steps)).contains("Step 0").contains("Step 7");
    }
}
