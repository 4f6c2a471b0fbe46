package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TaggingScoreCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private String score(String kind, String... lines) throws IOException {
        Path file = Files.write(folder.resolve(kind), List.of(lines));
        int code = new CommandLine(new TaggingScoreCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--" + kind, file.toString());
        assertThat(code).isZero();
        return out.toString().replaceAll(" +", " ");
    }

    @Test
    void scoresTheEventOfAGivenPair() throws IOException {
        String said = score(
                "pairs",
                "{\"text\": \"Chile condemned Peru.\", \"source\": {\"spans\": [[0, 5]]},"
                        + " \"target\": {\"spans\": [[16, 20]]}, \"quadClass\": 3, \"ploverRoot\": \"ACCUSE\"}",
                "{\"text\": \"Nobody spoke.\", \"source\": {\"spans\": []}, \"target\": {\"spans\": []},"
                        + " \"quadClass\": 1, \"ploverRoot\": \"AID\"}");

        assertThat(said).contains("pairs 1 texts", "binary 100.0", "quad 100.0", "root 100.0");
    }

    @Test
    void countsSpansInCodePoints() throws IOException {
        String said = score(
                "pairs",
                "{\"text\": \"😀😀 Chile condemned Peru.\", \"source\": {\"spans\": [[3, 8]]},"
                        + " \"target\": {\"spans\": [[19, 23]]}, \"quadClass\": 3, \"ploverRoot\": \"ACCUSE\"}");

        assertThat(said).contains("root 100.0");
    }

    @Test
    void scoresTheStrongestEventOfASentence() throws IOException {
        String said = score(
                "sentence",
                "{\"text\": \"Chile condemned Peru.\", \"quadClass\": 3}",
                "{\"text\": \"The sun rose.\", \"quadClass\": 2}");

        assertThat(said).contains("sentence 2 texts", "quad and none 50.0");
    }

    @Test
    void scoresTheSignTowardATarget() throws IOException {
        String said = score(
                "target",
                "{\"text\": \"Chile condemned Peru.\", \"target\": {\"start\": 16, \"end\": 20}, \"polarity\": -1}");

        assertThat(said).contains("target 1 texts", "sign 100.0");
    }

    @Test
    void scoresWhetherATextAttacks() throws IOException {
        String said = score(
                "conflict",
                "{\"text\": \"Chile condemned Peru.\", \"conflict\": 1}",
                "{\"text\": \"The sun rose.\", \"conflict\": 0}");

        assertThat(said).contains("attack or not 100.0");
    }

    @Test
    void scoresDyadsStancesAndThemesOfAPassage() throws IOException {
        String said = score(
                "passages",
                "{\"items\": [{\"text\": \"Chile condemned Peru over new tariffs.\", \"stances\": [",
                "{\"source\": \"CHL\", \"target\": \"PER\", \"polarity\": -1, \"hedged\": false, \"start\": 0, \"end\": 20},",
                "{\"source\": \"PER\", \"target\": \"CHL\", \"polarity\": -1, \"hedged\": false, \"start\": 0, \"end\": 20}],",
                "\"themes\": {\"primary\": [\"ECO.TRADE\"], \"secondary\": [\"SEC.CYBER\"], \"mustNotFire\": [\"REG.LATIN_AMERICA\"]}}]}");

        assertThat(said)
                .contains(
                        "dyads P 1.0000",
                        "dyads R 0.5000",
                        "dyads F1 0.6667",
                        "themes R 0.5000",
                        "forbidden themes 1",
                        "stances matched 1",
                        "polarity exact 0.0000",
                        "polarity within 1 1.0000",
                        "polarity's sign 1.0000",
                        "hedging 1.0000",
                        "evidence overlaps 1.0000");
    }

    @Test
    void wantsAtLeastOneFile() {
        int code = new CommandLine(new TaggingScoreCommand())
                .setErr(new PrintWriter(new StringWriter()))
                .execute();

        assertThat(code).isEqualTo(2);
    }
}
