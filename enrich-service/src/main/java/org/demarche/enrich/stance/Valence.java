package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;
import org.demarche.enrich.text.YamlResource;

/** Words that praise or blame, from {@code valence.yaml}. */
final class Valence {

    private final Phrases<Integer> phrases;
    private final Set<String> firstPerson;

    record File(List<String> negative, List<String> positive, List<String> firstPerson) {}

    /** A word of praise (1) or blame (-1), by tokens. */
    record At(int first, int end, int value) {}

    private Valence(File file) {
        Phrases.Builder<Integer> builder = new Phrases.Builder<>();
        file.negative().forEach(word -> add(builder, word, -1));
        file.positive().forEach(word -> add(builder, word, 1));
        phrases = builder.build();
        firstPerson = new HashSet<>(file.firstPerson());
    }

    static Valence load() {
        return new Valence(YamlResource.read(Valence.class, "valence.yaml", File.class));
    }

    private static void add(Phrases.Builder<Integer> builder, String word, int value) {
        if (word.endsWith("*")) {
            builder.addPrefix(word.substring(0, word.length() - 1), value);
        } else {
            builder.add(word, value);
        }
    }

    boolean isFirstPerson(String word) {
        return firstPerson.contains(word);
    }

    /** The words of praise and blame of a text, in order, none overlapping. */
    List<At> find(Document document) {
        List<At> found = new ArrayList<>();
        int covered = 0;
        for (Phrases.Hit<Integer> hit : phrases.find(document)) {
            if (hit.start() >= covered) {
                found.add(new At(document.tokenAt(hit.start()), document.tokenAt(hit.end() - 1) + 1, hit.value()));
                covered = hit.end();
            }
        }
        return found;
    }
}
