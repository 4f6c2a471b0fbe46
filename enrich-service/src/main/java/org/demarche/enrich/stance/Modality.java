package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;
import org.demarche.enrich.text.YamlResource;

/** The words that turn, soften or tie a stance and those that structure a sentence, from {@code modality.yaml}. */
final class Modality {

    enum Kind {
        NEGATOR,
        HEDGE,
        CONDITIONAL,
        OBLIGATION,
        FUTURE,
        VOICE
    }

    /** A modal word in a text, by tokens. */
    record Marker(Kind kind, int first, int end, String words) {}

    record File(
            List<String> negators,
            List<String> hedges,
            List<String> conditionals,
            List<String> offerConditions,
            List<String> caseConditions,
            List<String> topicNouns,
            List<String> thirdParties,
            List<String> expletives,
            List<String> days,
            List<String> obligations,
            List<String> futures,
            List<String> voices,
            List<String> connectors,
            List<String> beForms,
            List<String> auxiliaries,
            List<String> determiners,
            List<String> barriers,
            List<String> clauseStarts,
            List<String> prepositions) {}

    private static final String MONTH = "may";

    private final Phrases<Marker> phrases;
    final Set<String> offerConditions;
    final Set<String> caseConditions;
    final Set<String> topicNouns;
    final Set<String> thirdParties;
    final Set<String> expletives;
    final Set<String> days;
    final Set<String> connectors;
    final Set<String> beForms;
    final Set<String> auxiliaries;
    final Set<String> determiners;
    final Set<String> barriers;
    final Set<String> clauseStarts;
    final Set<String> prepositions;

    private Modality(File file) {
        Phrases.Builder<Marker> builder = new Phrases.Builder<>();
        add(builder, file.negators(), Kind.NEGATOR);
        add(builder, file.hedges(), Kind.HEDGE);
        add(builder, file.conditionals(), Kind.CONDITIONAL);
        add(builder, file.obligations(), Kind.OBLIGATION);
        add(builder, file.futures(), Kind.FUTURE);
        add(builder, file.voices(), Kind.VOICE);
        phrases = builder.build();
        offerConditions = new HashSet<>(file.offerConditions());
        caseConditions = new HashSet<>(file.caseConditions());
        thirdParties = new HashSet<>(file.thirdParties());
        expletives = new HashSet<>(file.expletives());
        days = new HashSet<>(file.days());
        topicNouns = new HashSet<>(file.topicNouns());
        connectors = new HashSet<>(file.connectors());
        beForms = new HashSet<>(file.beForms());
        auxiliaries = new HashSet<>(file.auxiliaries());
        determiners = new HashSet<>(file.determiners());
        barriers = new HashSet<>(file.barriers());
        clauseStarts = new HashSet<>(file.clauseStarts());
        prepositions = new HashSet<>(file.prepositions());
    }

    private static void add(Phrases.Builder<Marker> builder, List<String> words, Kind kind) {
        words.forEach(word -> builder.add(word, new Marker(kind, 0, 0, word)));
    }

    static Modality load() {
        return new Modality(YamlResource.read(Modality.class, "modality.yaml", File.class));
    }

    /** Every marker of a text, in order. */
    List<Marker> find(Document document) {
        List<Marker> markers = new ArrayList<>();
        int covered = 0;
        for (Phrases.Hit<Marker> hit : phrases.find(document)) {
            // The same word may be of two kinds ("would"): both count; a shorter one inside a longer does not.
            if (!written(document, hit)) {
                continue;
            }
            if (hit.start() >= covered
                    || !markers.isEmpty() && hit.end() == covered && sameStart(document, markers, hit)) {
                int first = document.tokenAt(hit.start());
                markers.add(new Marker(
                        hit.value().kind(),
                        first,
                        document.tokenAt(hit.end() - 1) + 1,
                        hit.value().words()));
                covered = hit.end();
            }
        }
        for (int i = 0; i < document.size(); i++) {
            // The clitic stands inside a word, where phrases are not looked for.
            if (document.word(i).equals("n't")) {
                markers.add(new Marker(Kind.NEGATOR, i, i + 1, "not"));
            }
        }
        markers.sort(Comparator.comparingInt(Marker::first));
        return markers;
    }

    /** A name of the list counts only where it is written as one: "AP", but not "ap"; and the month of May is no "may". */
    private static boolean written(Document document, Phrases.Hit<Marker> hit) {
        boolean capital = Character.isUpperCase(document.text().charAt(hit.start()));
        if (hit.value().words().equals(MONTH)) {
            int token = document.tokenAt(hit.start());
            return !capital || document.sentenceFirst(document.sentenceOf(token)) == token;
        }
        return capital || !Character.isUpperCase(hit.value().words().charAt(0));
    }

    private static boolean sameStart(Document document, List<Marker> markers, Phrases.Hit<Marker> hit) {
        return markers.get(markers.size() - 1).first() == document.tokenAt(hit.start());
    }
}
