package org.demarche.ingest.extract.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.SENTENCE;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class NestedArticlesTest {

    @Test
    void leavesOutTheSmallArticleThatPointsToAnother() {
        String html = "<article>" + paragraphs(4) + "<article class=c81><h3>The lighthouse is sold</h3><p>" + SENTENCE
                + "</p></article>" + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("Later 3").doesNotContain("lighthouse is sold");
    }

    @Test
    void keepsThePostsOfALiveBlog() {
        String html = "<article><h1>The storm, hour by hour</h1><p>" + SENTENCE + "</p><article><h2>10:40</h2>"
                + paragraphs(2).replace("Point", "Morning") + "</article><article><h2>12:15</h2>"
                + paragraphs(2).replace("Point", "Noon") + "</article></article>";

        assertThat(page(html).text()).contains("Morning 1").contains("Noon 1");
    }

    @Test
    void leavesManySmallTeasersOutOfAnArticleThatNothingNames() {
        StringBuilder teasers = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            teasers.append("<div class=teaser><h2><a href=/")
                    .append(i)
                    .append(">Elsewhere ")
                    .append(i)
                    .append("</a></h2><p>Elsewhere ")
                    .append(i)
                    .append(": a summary of another story, as long as such a line is.</p></div>");
        }
        String html = "<article><h1>The storm</h1>" + paragraphs(4) + "<div>" + teasers + "</div></article>";

        assertThat(page(html).text()).contains("Point 3").doesNotContain("Elsewhere");
    }

    @Test
    void leavesOutTheNextArticleAtTheEndOfThisOne() {
        String html = "<article><h1>The storm</h1>" + paragraphs(5) + "<article><h2><a href=/9>Lighthouse sold</a></h2>"
                + paragraphs(5).replace("Point", "Elsewhere") + "</article></article>";

        assertThat(page(html).text())
                .contains("Point 4")
                .doesNotContain("Elsewhere")
                .doesNotContain("Lighthouse");
    }

    @Test
    void keepsTheLastPartsOfAnArticle() {
        String html = "<article><h1>The storm</h1>" + paragraphs(5) + "<article class=part><h2>What comes after</h2>"
                + paragraphs(3).replace("Point", "Afterwards") + "</article></article>";

        assertThat(page(html).text()).contains("Point 4").contains("Afterwards 2");
    }

    @Test
    void keepsAPartThatTheArticleGoesOnAfter() {
        String html = "<article><h1>The storm</h1>" + paragraphs(5) + "<article><h2>The night</h2>"
                + paragraphs(5).replace("Point", "Night")
                + "</article><p>So it went on, said the keeper.</p></article>";

        assertThat(page(html).text()).contains("Point 4").contains("Night 4").contains("So it went on");
    }
}
