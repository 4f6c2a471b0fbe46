package org.demarche.ingest.extract.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class TeaserLinksTest {

    private static String textWith(String inserted) {
        return page("<article>" + paragraphs(3) + inserted + paragraphs(3).replace("Point", "Later") + "</article>")
                .text();
    }

    @Test
    void leavesOutALinkAroundAHeadingAndItsSummary() {
        assertThat(textWith("<a href=/9><h4>Lighthouse sold</h4><p>The keeper may stay until the autumn.</p></a>"))
                .contains("Later 2")
                .doesNotContain("Lighthouse")
                .doesNotContain("keeper");
    }

    @Test
    void keepsAHeadingThatIsALinkAndAPartThatAnAnchorSurrounds() {
        assertThat(textWith("<h3><a href=/9>Lighthouse sold</a></h3>")).contains("Lighthouse sold");
        assertThat(textWith("<a href=/9><h3>Lighthouse sold</h3></a>")).contains("Lighthouse sold");
        assertThat(textWith("<a name=part><h3>The lighthouse</h3><p>The keeper may stay until the autumn.</p></a>"))
                .contains("The keeper may stay until the autumn.");
    }

    @Test
    void leavesOutALinkAroundSeveralBoxesOfText() {
        assertThat(textWith(
                        "<figure><a href=/9><div><div>Lighthouse sold</div><div>The keeper may stay until the autumn,"
                                + " and then he must go.</div></div></a></figure>"))
                .contains("Later 2")
                .doesNotContain("Lighthouse")
                .doesNotContain("keeper");
    }

    @Test
    void keepsALinkAroundParagraphs() {
        String clause =
                "<p>The quay shall be open to the boats of both islands at every hour of the day and the night, NUMBER.</p>";

        assertThat(textWith("<a href=/treaty>" + clause.replace("NUMBER", "in winter")
                        + clause.replace("NUMBER", "in summer") + "</a>"))
                .contains("in winter")
                .contains("in summer");
    }

    @Test
    void keepsALinkAroundOneLine() {
        assertThat(textWith("<a href=/9><p>The keeper may stay until the autumn, and then he must go.</p></a>"))
                .contains("The keeper may stay");
    }
}
