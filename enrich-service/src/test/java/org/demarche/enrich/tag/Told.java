package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.contract.Dyad;
import org.demarche.contract.Stance;
import org.demarche.contract.Tags;

/** What the tagger reads in a sentence, in the short form of the construction tests: {@code "KEN>ETH 1 HC"}. */
final class Told {

    private static final Tagger TAGGER = Tagger.load();

    private final String text;
    private final Tags tags;

    private Told(String text) {
        this.text = text;
        this.tags = TAGGER.tag(new TagRequest(null, text, List.of(), List.of())).tags();
    }

    static Told in(String text) {
        return new Told(text);
    }

    Tags tags() {
        return tags;
    }

    List<Stance> of(String dyad) {
        return tags.stances().stream()
                .filter(stance -> Dyad.name(stance.source(), stance.target()).equals(dyad))
                .toList();
    }

    /** That one stance of a dyad has this polarity and exactly these flags: H(edged), N(egated), C(onditional). */
    void asserts(String dyad, int polarity, String flags) {
        String wanted = dyad + " " + polarity + (flags == null ? "" : " " + flags);

        assertThat(tags.stances().stream().map(Told::brief).toList()).as(text).contains(wanted);
    }

    /** That a dyad has no stance at all. */
    void isSilentOn(String dyad) {
        assertThat(of(dyad)).as(text).isEmpty();
    }

    private static String brief(Stance stance) {
        String flags = (stance.hedged() ? "H" : "") + (stance.negated() ? "N" : "") + (stance.conditional() ? "C" : "");
        return (Dyad.name(stance.source(), stance.target()) + " " + stance.polarity() + " " + flags).strip();
    }

    @Override
    public String toString() {
        return tags.stances().stream().map(Told::brief).collect(Collectors.joining(", ", text + " -> ", ""));
    }
}
