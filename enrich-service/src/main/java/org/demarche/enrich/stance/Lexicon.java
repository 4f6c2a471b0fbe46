package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.contract.EventRoot;
import org.demarche.enrich.text.Phrases;
import org.demarche.enrich.text.YamlResource;

/** The frames of {@code frames.yaml}, every form of their lemmas in one automaton. */
final class Lexicon {

    private final Map<EventRoot, RootRow> roots = new EnumMap<>(EventRoot.class);
    private final List<Frame> frames = new ArrayList<>();
    private final Phrases<Cue> phrases;
    private final int lemmas;

    record RootRow(int polarity, double goldstein) {}

    record FrameRow(
            String id,
            EventRoot root,
            Integer polarity,
            Double goldstein,
            String op,
            String group,
            boolean mutual,
            Boolean bare,
            boolean weak,
            boolean soft,
            boolean appeal,
            boolean state,
            boolean directed,
            boolean appraisal,
            boolean noroot,
            List<String> verbs,
            List<String> nouns,
            List<String> adjectives,
            List<String> adverbs) {}

    record File(Map<EventRoot, RootRow> roots, List<FrameRow> frames) {}

    private Lexicon(File file, Inflection inflection) {
        roots.putAll(file.roots());
        Phrases.Builder<Cue> builder = new Phrases.Builder<>();
        Set<String> written = new HashSet<>();
        for (FrameRow row : file.frames()) {
            Frame frame = frame(row);
            frames.add(frame);
            for (String lemma : list(row.verbs())) {
                written.add("v " + lemma);
                verb(builder, frame, lemma, inflection);
            }
            for (String lemma : list(row.nouns())) {
                written.add("n " + lemma);
                builder.add(lemma, new Cue(frame, Cue.Form.NOUN, lemma));
                inflection.plural(lemma).forEach(form -> builder.add(form, new Cue(frame, Cue.Form.PLURAL, lemma)));
            }
            for (String lemma : list(row.adjectives())) {
                written.add("a " + lemma);
                builder.add(lemma, new Cue(frame, Cue.Form.ADJECTIVE, lemma));
            }
            for (String lemma : list(row.adverbs())) {
                written.add("d " + lemma);
                builder.add(lemma, new Cue(frame, Cue.Form.ADVERB, lemma));
            }
        }
        phrases = builder.build();
        lemmas = written.size();
    }

    static Lexicon load() {
        return new Lexicon(YamlResource.read(Lexicon.class, "frames.yaml", File.class), Inflection.load());
    }

    Phrases<Cue> phrases() {
        return phrases;
    }

    int lemmas() {
        return lemmas;
    }

    List<Frame> frames() {
        return frames;
    }

    int polarity(EventRoot root) {
        return roots.get(root).polarity();
    }

    double goldstein(EventRoot root) {
        return roots.get(root).goldstein();
    }

    private Frame frame(FrameRow row) {
        boolean rooted = row.root() != null && !row.noroot();
        int polarity = row.polarity() != null ? row.polarity() : rooted ? polarity(row.root()) : 0;
        double goldstein = row.goldstein() != null ? row.goldstein() : rooted ? goldstein(row.root()) : 0;
        Frame.Operator op =
                row.op() == null ? null : Frame.Operator.valueOf(row.op().toUpperCase(Locale.ROOT));
        boolean bare = row.bare() == null ? rooted : row.bare();
        return new Frame(
                row.id(),
                rooted ? row.root() : null,
                polarity,
                goldstein,
                op,
                row.group(),
                row.mutual(),
                bare,
                row.weak(),
                row.soft(),
                row.appeal(),
                row.state(),
                row.directed(),
                row.appraisal());
    }

    private static void verb(Phrases.Builder<Cue> builder, Frame frame, String lemma, Inflection inflection) {
        String label = inflection.third(lemma).iterator().next();
        builder.add(lemma, new Cue(frame, Cue.Form.BASE, label));
        inflection.third(lemma).forEach(form -> builder.add(form, new Cue(frame, Cue.Form.THIRD, label)));
        Set<String> past = inflection.past(lemma);
        Set<String> participle = inflection.participle(lemma);
        Set<String> both = new LinkedHashSet<>(past);
        both.retainAll(participle);
        both.forEach(form -> builder.add(form, new Cue(frame, Cue.Form.PAST_OR_PARTICIPLE, label)));
        past.stream()
                .filter(form -> !both.contains(form))
                .forEach(form -> builder.add(form, new Cue(frame, Cue.Form.PAST, label)));
        participle.stream()
                .filter(form -> !both.contains(form))
                .forEach(form -> builder.add(form, new Cue(frame, Cue.Form.PARTICIPLE, label)));
        inflection.gerund(lemma).forEach(form -> builder.add(form, new Cue(frame, Cue.Form.GERUND, label)));
    }

    private static List<String> list(List<String> lemmas) {
        return lemmas == null ? List.of() : lemmas;
    }
}
