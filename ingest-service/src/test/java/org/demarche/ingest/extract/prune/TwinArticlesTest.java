package org.demarche.ingest.extract.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class TwinArticlesTest {

    private static final String OTHER = "<div class=q7><h1>Lighthouse sold</h1>"
            + paragraphs(4).replace("Point", "Elsewhere").replace("minister", "keeper") + "</div>";

    @Test
    void leavesOutTheArticlesInBoxesLikeTheFirst() {
        String html = "<div class=q7><h1>The storm</h1>" + paragraphs(4) + "</div>" + OTHER + OTHER;

        assertThat(page(html).text())
                .contains("Point 3")
                .doesNotContain("Elsewhere")
                .doesNotContain("Lighthouse");
    }

    @Test
    void leavesThemOutHoweverDeepTheHeadlinesStand() {
        String html = "<main><div class=q7><header><h1>The storm</h1></header>" + paragraphs(4) + "</div>" + OTHER
                + "</main>";

        assertThat(page(html).text()).contains("Point 3").doesNotContain("Elsewhere");
    }

    @Test
    void keepsThePartsOfAnArticleThatAreHeadedLikeIt() {
        String html = "<article><h1>The storm</h1>" + paragraphs(4) + "<h1>The day after</h1>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("The day after").contains("Later 3");
    }

    @Test
    void keepsThePartsOfAPageWhoseFirstBoxIsNoArticle() {
        String html = "<div class=q7><h1>The storm</h1></div><div class=q7><h1>The night</h1>" + paragraphs(4)
                + "</div><div class=q7><h1>The day after</h1>" + paragraphs(4).replace("Point", "Later") + "</div>";

        assertThat(page(html).text()).contains("Point 3").contains("Later 3");
    }

    @Test
    void leavesOutArticlesThatAreHeadedInALowerRank() {
        String next = OTHER.replace("h1>", "h2>").replace("q7", "'story wide'");
        String html = "<div class='story wide'><h1>The storm</h1>" + paragraphs(4) + "</div>" + next + next;

        assertThat(page(html).text())
                .contains("Point 3")
                .doesNotContain("Elsewhere")
                .doesNotContain("Lighthouse");
    }

    @Test
    void keepsTheSectionsOfAnArticle() {
        String part = "<section class=post-section><h2>The day after</h2>"
                + paragraphs(4).replace("Point", "Later") + "</section>";
        String html = "<div class=page><section class=post-section><h1>The storm</h1>" + paragraphs(4) + "</section>"
                + part + "</div>";

        assertThat(page(html).text()).contains("Point 3").contains("Later 3");
    }

    @Test
    void keepsThePartsOfAnEssayThatRulesDivide() {
        String html = "<div><h1>The storm</h1>" + paragraphs(4) + "<hr><h1>The night</h1>"
                + paragraphs(4).replace("Point", "Later") + "</div>";

        assertThat(page(html).text()).contains("Point 3").contains("The night").contains("Later 3");
    }
}
