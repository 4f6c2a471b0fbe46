package org.demarche.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.extract.BodyLine.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LABEL    | Send this to a friend                                  | LABEL
                    LABEL    | Tanks (+9)                                             | DATA
                    LABEL    | الدبابات ١٢                                             | DATA
                    LABEL    | 坦克：没有                                               | DATA
                    LABEL    | In Oslo: rain                                          | DATA
                    LABEL    | 分享这篇文章给朋友                                         | LABEL
                    LABEL    | รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไป                        | SENTENCE
                    LABEL    | ሚኒስትሩ ውይይቱ እንደሚቀጥል ተናገሩ።                                | SENTENCE
                    HEADING  | What it means                                          | HEADING
                    HEADING  | Day 12                                                 | DATA
                    ROW      | Oslo                                                   | DATA
                    SENTENCE | Call 12 any time.                                      | SENTENCE
                    """)
    void isStricterThanTheLook(Shape shape, String text, LineKind kind) {
        assertThat(LineKind.of(new BodyLine(text, shape))).isEqualTo(kind);
    }
}
