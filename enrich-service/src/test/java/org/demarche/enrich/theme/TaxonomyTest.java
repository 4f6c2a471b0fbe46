package org.demarche.enrich.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.contract.Theme;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTest {

    private static final String HEAD =
            """
            version: "own-1"
            scoring: {enough: 2, alone: 3, length: 10, growth: 0.2, title: 2, lead: 1, leadSentences: 2, repeat: 0.5,
              mostRepeats: 4, place: 0.5, most: 30, primaryShare: 0.5, mostPrimary: 5}
            groups:
            - id: OWN
              label: Our own files
              themes:
            """;

    /** The line on which the first theme begins. */
    private static final int THEME = 8;

    @TempDir
    private Path folder;

    private Tagger load(String yaml) throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, yaml);
        return Tagger.load(Taxonomy.read(file));
    }

    private void refuses(String yaml, int line, String reason) {
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(TaxonomyException.class)
                .hasMessageContaining("own.yaml, line " + line + ": ")
                .hasMessageContaining(reason);
    }

    private static String theme(String fields) {
        return HEAD + "  - id: OWN.FISH\n    label: Fish\n" + fields.indent(4);
    }

    @Test
    void tagsByAnAnalystsOwnFile() throws IOException {
        Tagger tagger = load(theme("triggers: {3: [herring war*]}"));

        List<Theme> themes = tagger.tag(new TagRequest(null, "The herring wars are back.", List.of(), List.of()))
                .tags()
                .themes();

        assertThat(themes).extracting(Theme::id).containsExactly("OWN.FISH");
        assertThat(tagger.versions().taxonomy()).isEqualTo("own-1");
    }

    @Test
    void refusesAnUnknownFieldAndNamesTheKnownOnes() {
        refuses(theme("strong: [herring]"), THEME + 2, "unknown field strong; known here are act");
    }

    @Test
    void refusesATriggerThatIsThereTwice() {
        refuses(
                theme("triggers:\n  3: [herring]\n  1: [cod, Herring]"),
                THEME + 4,
                "'Herring' is there already, on line 11");
    }

    @Test
    void refusesATriggerThatItsOwnContextCancels() {
        refuses(theme("triggers: {3: [herring]}\nnot: [herring]"), THEME + 3, "'herring' is there already");
    }

    @Test
    void tellsWhoInCapitalsFromWho() throws IOException {
        Tagger tagger = load(theme("triggers: {3: [WHO]}"));

        assertThat(tagger.tag(new TagRequest(null, "Nobody knows who came.", List.of(), List.of()))
                        .tags()
                        .themes())
                .isEmpty();
    }

    @Test
    void refusesAnActorThatTheGazetteerDoesNotHave() {
        refuses(theme("actors: {2: [NOR, ATLANTIS]}"), THEME + 2, "no actor is called 'ATLANTIS'");
    }

    @Test
    void refusesARootThatPloverDoesNotHave() {
        refuses(theme("roots: {2: [AID, APPLAUD]}"), THEME + 2, "no root is called 'APPLAUD'");
    }

    @Test
    void refusesAnActThatTheLexiconDoesNotHave() {
        refuses(theme("acts: {2: [expel, tickle]}"), THEME + 2, "no act is called 'tickle'");
    }

    @Test
    void refusesAnEmptyIdAndAnEmptyEntry() {
        refuses(
                HEAD + "  - id: \"\"\n    label: Fish\n    triggers: {3: [herring]}\n",
                THEME,
                "must begin with that of its group");
        refuses(theme("triggers:\n  3: [herring, ]\n  2: [\"\"]"), THEME + 4, "has no letter or digit");
        refuses(HEAD + "  - label: Fish\n    triggers: {3: [herring]}\n", 5, "a theme after this line has no id");
    }

    @Test
    void refusesAnIdThatIsThereTwiceOrBelongsElsewhere() {
        String again = "  - {id: OWN.FISH, label: Fish, triggers: {3: [cod]}}\n";
        refuses(HEAD + again + again, THEME + 1, "the id OWN.FISH is there twice");
        refuses(HEAD + again.replace("OWN.", "SEC."), THEME, "must begin with that of its group");
        refuses(HEAD + again.replace("FISH,", "fish,"), THEME, "must be of capitals");
    }

    @Test
    void refusesAWeightThatIsNoNumberOrOutOfRange() {
        refuses(theme("triggers:\n  strong: [herring]"), THEME + 3, "the weight strong must be a number");
        refuses(theme("triggers:\n  0: [herring]"), THEME + 3, "the weight 0 must be a number");
        refuses(theme("triggers:\n  11: [herring]"), THEME + 3, "the weight 11 must be a number");
        refuses(theme("triggers: {1: [herring]}\nmutual: -1"), THEME, "mutual must be a number from 0 to 10");
    }

    @Test
    void refusesToCountEssaysWithoutSayingWhatTheyAre() {
        refuses(theme("essay: 2"), THEME, "does not say what an essay is");
    }

    @Test
    void refusesAListWithoutItsWeight() {
        refuses(theme("triggers: [herring]"), THEME + 2, "lists under their weights are expected here");
    }

    @Test
    void refusesAStarInTheMiddleAndThreeParts() {
        refuses(theme("triggers: {3: [warm* ties]}"), THEME + 2, "may have its * at the end only");
        refuses(theme("triggers: {3: [a + b + c]}"), THEME + 2, "has more than two parts");
    }

    @Test
    void refusesAThemeThatNothingCanMake() {
        refuses(theme("not: [herring]"), THEME, "nothing can make the theme OWN.FISH");
    }

    @Test
    void refusesAParentThatIsNoTheme() {
        refuses(theme("triggers: {3: [herring]}\nparent: OWN.SEA"), THEME + 3, "no theme is called 'OWN.SEA'");
    }

    @Test
    void refusesAScoringThatLacksANumber() {
        refuses(theme("triggers: {3: [herring]}").replace("enough: 2, ", ""), 3, "enough is missing");
        refuses(theme("triggers: {3: [herring]}").replace("enough: 2", "enough: -2"), 1, "must be positive");
    }

    @Test
    void refusesWhatIsNotYamlAndAFileThatIsNotThere() {
        refuses(theme("triggers: {3: [herring}"), THEME + 2, "");
        assertThatThrownBy(() -> Taxonomy.read(folder.resolve("none.yaml")))
                .isInstanceOf(TaxonomyException.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThatThrownBy(() -> load(theme("triggers: {3: [a* b]}\nactors: {1: [ATLANTIS]}")))
                .hasMessageContaining("line 10: ")
                .hasMessageContaining("line 11: ");
    }

    @Test
    void theBundledOneIsSoundAndHasTwoLevels() {
        List<TaxonomyRows.Group> groups =
                Taxonomy.bundled().checked(id -> true, id -> true).groups();

        assertThat(groups).hasSize(9);
        assertThat(groups).flatExtracting(TaxonomyRows.Group::themes).hasSize(61);
    }
}
