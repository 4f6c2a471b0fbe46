package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.demarche.ingest.extract.BoxRules.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTablesTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"line", "start", "label", "neighbour", "list", "end"})
    void wordingsAreWrittenAsLinesAreNormalised(String section) {
        List<String> lines = RuleFile.load("chrome-lines.txt").section(section);

        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).isEqualTo(line.toLowerCase(Locale.ROOT)));
        if (!section.equals("start")) {
            assertThat(lines)
                    .allSatisfy(line -> assertThat(ChromeLines.normalise(line)).isEqualTo(line));
        }
    }

    @Test
    void everyTagKindOfTheFileIsKnown() {
        TagKinds tags = TagKinds.load();

        assertThat(tags.of("script")).isEqualTo(TagKind.UNSEEN);
        assertThat(tags.of("li")).isEqualTo(TagKind.ITEM);
        assertThat(tags.of("made-up")).isEqualTo(TagKind.INLINE);
    }

    @Test
    void aMissingFileOrSectionStopsTheStartByName() {
        assertThatThrownBy(() -> RuleFile.load("nothing.txt")).hasMessageContaining("nothing.txt");
        assertThatThrownBy(() -> RuleFile.load("boxes.txt").section("nothing")).hasMessageContaining("[nothing]");
    }
}
