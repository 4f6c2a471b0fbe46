package org.demarche.ingest.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.tree.TagKind;
import org.junit.jupiter.api.Test;

class QualityScoreTest {

    private static final String ENGLISH =
            "The foreign ministry said that the arrangement would be reviewed after ninety days, and that talks go on.";
    private static final String CHINESE = "外交部表示，该安排将在九十天后接受审查，双方谈判人员将于下周再次会面，以继续会谈。";
    private static final String JAPANESE = "外務省は、この取り決めは九十日後に見直され、交渉担当者は来週再び会合して協議を続けると述べた。";

    private static QualityScore scoreOf(String line, int times) {
        List<Paragraph> lines = Collections.nCopies(times, new Paragraph(line, 0, TagKind.PARAGRAPH, -1));
        return new QualityScore(lines, true, false, false);
    }

    @Test
    void isThatOfTheSameArticleInFewerSigns() {
        double english = scoreOf(ENGLISH, 8).value();

        assertThat(scoreOf(CHINESE, 8).value()).isCloseTo(english, within(0.15));
        assertThat(scoreOf(JAPANESE, 8).value()).isCloseTo(english, within(0.15));
        assertThat(QualityScore.kind(scoreOf(CHINESE, 8).value())).isEqualTo(PageKind.OK);
        assertThat(QualityScore.kind(scoreOf(CHINESE, 1).value())).isEqualTo(PageKind.STUB);
    }

    @Test
    void countsLongLinesOfLinks() {
        Paragraph line = new Paragraph("Hafen ".repeat(20_000), 119_000, TagKind.PARAGRAPH, -1);
        double linked = new QualityScore(List.of(line), true, false, false).value();

        assertThat(linked).isLessThan(0.9);
    }

    @Test
    void isNothingWithoutLines() {
        assertThat(scoreOf(ENGLISH, 0).value()).isZero();
        assertThat(QualityScore.kind(scoreOf(ENGLISH, 0).value())).isEqualTo(PageKind.STUB);
    }
}
