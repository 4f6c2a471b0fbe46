package org.demarche.enrich.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.contract.EventRoot;
import org.demarche.enrich.text.Phrases;

/** All triggers of a taxonomy, to be looked up by the words, actors and events of a text. */
final class TriggerTable {

    private final Phrases<Found> phrases;
    private final Map<String, List<Trigger>> byActor = new HashMap<>();
    private final Map<String, List<Trigger>> byAct = new HashMap<>();
    private final Map<EventRoot, List<Trigger>> byRoot = new EnumMap<>(EventRoot.class);
    private final List<Trigger> mutual = new ArrayList<>();
    private final List<Trigger> essay = new ArrayList<>();
    private int pairs;

    /** What a phrase of the automaton means to a theme. */
    sealed interface Found {
        int theme();
    }

    /** A trigger that is complete. */
    record Whole(Trigger trigger) implements Found {
        @Override
        public int theme() {
            return trigger.theme();
        }
    }

    /**
     * One of two parts that must meet in a sentence.
     *
     * @param place of this part; that of the other one differs in the last bit
     */
    record Part(Trigger trigger, int place) implements Found {
        @Override
        public int theme() {
            return trigger.theme();
        }
    }

    /** A context inside which nothing of the theme counts. */
    record Not(int theme) implements Found {}

    TriggerTable(List<TaxonomyRows.ThemeRow> themes) {
        Phrases.Builder<Found> builder = new Phrases.Builder<>();
        for (int i = 0; i < themes.size(); i++) {
            int theme = i;
            TaxonomyRows.ThemeRow row = themes.get(theme);
            for (Weighted.Entry entry : row.triggers().entries()) {
                addPhrase(builder, entry.name().text(), trigger(theme, "theme.phrase:", entry));
            }
            row.not().forEach(phrase -> TriggerPhrase.add(builder, phrase.text(), new Not(theme)));
            row.actors().entries().forEach(entry -> byActor.computeIfAbsent(
                            entry.name().text(), id -> new ArrayList<>())
                    .add(trigger(theme, "theme.actor:", entry)));
            row.acts().entries().forEach(entry -> byAct.computeIfAbsent(
                            entry.name().text(), id -> new ArrayList<>())
                    .add(trigger(theme, "theme.act:", entry)));
            row.roots().entries().forEach(entry -> byRoot.computeIfAbsent(
                            EventRoot.valueOf(entry.name().text()), root -> new ArrayList<>())
                    .add(trigger(theme, "theme.root:", entry)));
            if (row.mutual() > 0) {
                mutual.add(new Trigger(theme, "theme.mutual", row.mutual()));
            }
            if (row.essay() > 0) {
                essay.add(new Trigger(theme, "theme.essay", row.essay()));
            }
        }
        phrases = builder.build();
    }

    private static Trigger trigger(int theme, String kind, Weighted.Entry entry) {
        return new Trigger(theme, kind + entry.name().text(), entry.weight());
    }

    private void addPhrase(Phrases.Builder<Found> builder, String text, Trigger trigger) {
        TriggerPhrase phrase = TriggerPhrase.of(text);
        if (phrase.second() == null) {
            TriggerPhrase.add(builder, phrase.first(), new Whole(trigger));
        } else {
            TriggerPhrase.add(builder, phrase.first(), new Part(trigger, 2 * pairs));
            TriggerPhrase.add(builder, phrase.second(), new Part(trigger, 2 * pairs + 1));
            pairs++;
        }
    }

    Phrases<Found> phrases() {
        return phrases;
    }

    /** How many triggers have two parts. */
    int pairs() {
        return pairs;
    }

    List<Trigger> ofActor(String id) {
        return byActor.getOrDefault(id, List.of());
    }

    List<Trigger> ofAct(String id) {
        return byAct.getOrDefault(id, List.of());
    }

    /** What two states speak for that take stances toward each other. */
    List<Trigger> ofMutual() {
        return mutual;
    }

    /** What a text speaks for that argues rather than reports. */
    List<Trigger> ofEssay() {
        return essay;
    }

    List<Trigger> ofRoot(EventRoot root) {
        return byRoot.getOrDefault(root, List.of());
    }
}
