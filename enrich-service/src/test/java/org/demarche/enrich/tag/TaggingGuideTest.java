package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Dyad;
import org.demarche.contract.Stance;
import org.junit.jupiter.api.Test;

/** The worked example of docs/tagging.md is what the tagger says. */
class TaggingGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "tagging.md");

    @Test
    void theWorkedExampleIsTrue() throws IOException {
        String guide = Files.readString(GUIDE);
        String text = between(guide, "```text\n", "\n```");
        List<String> rows = between(guide, "|---|---|---|---|---|---|---|---|\n", "\n\n")
                .lines()
                .toList();

        List<Stance> stances = Tagger.load()
                .tag(new TagRequest(null, text, List.of(), List.of()))
                .tags()
                .stances();

        assertThat(stances).map(stance -> row(stance, text)).containsExactlyElementsOf(rows);
    }

    private static String row(Stance stance, String text) {
        List<String> flags = new ArrayList<>();
        if (stance.hedged()) {
            flags.add("hedged");
        }
        if (stance.negated()) {
            flags.add("negated");
        }
        if (stance.conditional()) {
            flags.add("conditional");
        }
        if (stance.reported()) {
            flags.add("reported");
        }
        return "| %d | %d | %s | %s | %s | %d | %s | %s |"
                .formatted(
                        stance.evidence().start(),
                        stance.evidence().end(),
                        stance.evidence().of(text),
                        Dyad.name(stance.source(), stance.target()),
                        stance.eventRoot(),
                        stance.polarity(),
                        stance.score(),
                        String.join(", ", flags));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
