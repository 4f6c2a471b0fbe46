package org.demarche.ingest.extract.box;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.ingest.extract.box.BoxRules.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxRulesTest {

    private final BoxRules boxes = BoxRules.load();

    @ParameterizedTest
    @CsvSource({
        "article__body,BODY",
        "articleBody wide,BODY",
        "post-content has-sidebar,BODY",
        "layout with-sidebar,KEEP",
        "mostRead,CHROME",
        "c-newsletterSignup,CHROME",
        "share-bar,CHROME",
        "comments-area,COMMENTS",
        "standfirst,STANDFIRST",
        "accordion__item,PANEL",
        "box,WEAK",
        "stream,NONE",
        "sharecropper-history,CHROME",
        "unrelated,NONE"
    })
    void judgesABoxByItsWords(String names, Kind kind) {
        assertThat(boxes.judge(names).kind()).isEqualTo(kind);
    }
}
