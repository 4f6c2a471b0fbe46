package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.demarche.enrich.text.Document;

/** The people of one text whom the gazetteer does not know: named once with their office, then by surname. */
final class LearnedNames {

    private static final int MAX_NAME = 4;
    private static final int ASIDE = 6;

    private final Document document;
    private final IntPredicate known;
    private final Set<String> particles;
    private final Map<String, Bearer> learned = new HashMap<>();

    private record Bearer(Entity entity, boolean speaks) {}

    /** @param known whether a name of the gazetteer begins at a token */
    LearnedNames(Document document, IntPredicate known, Set<String> particles) {
        this.document = document;
        this.known = known;
        this.particles = particles;
    }

    /** One past the last token of a proper name that begins at a token; the token itself if none does. */
    int properName(int from) {
        int i = from;
        int capitals = 0;
        while (i < document.size()
                && capitals < MAX_NAME
                && document.isWord(i)
                && (document.capitalised(i) && !known.test(i) || i > from && particles.contains(document.word(i)))) {
            capitals += document.capitalised(i) ? 1 : 0;
            i++;
            if (i + 1 < document.size() && document.word(i).equals("-") && document.capitalised(i + 1)) {
                i++;
            }
        }
        return capitals == 0 || !document.capitalised(i - 1) ? from : i;
    }

    /** Learns "Anatoly Antonov" from "the Russian ambassador to the United States, Anatoly Antonov," and from the name before. */
    void apposition(int cursor, Entity entity, boolean speaks) {
        int limit = Math.min(document.size() - 1, cursor + ASIDE);
        for (int i = cursor; i < limit; i++) {
            if (document.word(i).equals(",")) {
                int named = properName(i + 1);
                if (named > i + 2 && (document.wordOrEmpty(named).equals(",") || i > cursor)) {
                    learn(i + 1, named, entity, speaks);
                }
                return;
            }
        }
    }

    void learn(int from, int end, Entity entity, boolean speaks) {
        for (int i = from; i < end; i++) {
            if (known.test(i)) {
                return;
            }
        }
        String surname = document.word(end - 1);
        if (surname.length() > 3) {
            learned.putIfAbsent(surname, new Bearer(entity, speaks));
        }
    }

    /** The mentions of a text with those of the learned surnames. */
    List<Mention> addTo(List<Mention> mentions) {
        if (learned.isEmpty()) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < document.size(); i++) {
            if (next < mentions.size() && mentions.get(next).first() <= i) {
                Mention mention = mentions.get(next++);
                all.add(mention);
                i = mention.end() - 1;
                continue;
            }
            Bearer bearer = document.capitalised(i) ? learned.get(document.word(i)) : null;
            if (bearer != null) {
                int first = i;
                int floor = all.isEmpty() ? 0 : all.get(all.size() - 1).end();
                while (first > floor
                        && first > i - MAX_NAME
                        && document.capitalised(first - 1)
                        && document.sentenceOf(first - 1) == document.sentenceOf(i)) {
                    first--;
                }
                all.add(new Mention(
                        first, i + 1, bearer.entity(), Mention.Kind.ROLE, "GOV", bearer.speaks(), false, null));
            }
        }
        return all;
    }
}
