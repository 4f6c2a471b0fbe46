package org.demarche.enrich.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Span;
import org.demarche.contract.Theme;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Scores the themes of the taxonomy: {@code sum(weight * place) / sqrt(sentences)}, or one strong trigger. */
public final class ThemeTagger {

    private static final double TITLE = 3;
    private static final double LEAD = 1.5;
    private static final int LEAD_SENTENCES = 3;
    private static final int MOST_EVIDENCE = 8;
    private static final double PRIMARY_SHARE = 0.5;
    private static final int MOST_PRIMARY = 4;
    private static final double STRONG = 2.5;

    private final Taxonomy taxonomy;
    private final List<Taxonomy.ThemeRow> themes = new ArrayList<>();
    private final Phrases<Trigger> phrases;
    private final Map<String, List<Integer>> byActor = new HashMap<>();
    private final Map<EventRoot, List<Integer>> byRoot = new HashMap<>();

    private record Trigger(int theme, double weight, boolean strong, boolean cancels) {}

    private ThemeTagger(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        Phrases.Builder<Trigger> builder = new Phrases.Builder<>();
        for (Taxonomy.Group group : taxonomy.groups()) {
            for (Taxonomy.ThemeRow theme : group.themes()) {
                int index = themes.size();
                themes.add(theme);
                theme.strong().forEach(phrase -> add(builder, phrase, new Trigger(index, weight(phrase), true, false)));
                theme.triggers()
                        .forEach(phrase -> add(builder, phrase, new Trigger(index, weight(phrase), false, false)));
                theme.not().forEach(phrase -> add(builder, phrase, new Trigger(index, 0, false, true)));
                theme.actors().forEach(id -> byActor.computeIfAbsent(id, k -> new ArrayList<>())
                        .add(index));
                theme.roots().forEach(root -> byRoot.computeIfAbsent(root, k -> new ArrayList<>())
                        .add(index));
            }
        }
        phrases = builder.build();
    }

    public static ThemeTagger load() {
        return new ThemeTagger(Taxonomy.load());
    }

    public String version() {
        return taxonomy.version();
    }

    private static double weight(String phrase) {
        return phrase.indexOf(' ') > 0 ? 2 : 1;
    }

    private static void add(Phrases.Builder<Trigger> builder, String phrase, Trigger trigger) {
        if (phrase.endsWith("*")) {
            builder.addPrefix(phrase.substring(0, phrase.length() - 1), trigger);
        } else if (phrase.length() > 1
                && phrase.equals(phrase.toUpperCase(Locale.ROOT))
                && phrase.chars().anyMatch(Character::isLetter)) {
            builder.addExact(phrase, trigger);
        } else {
            builder.add(phrase, trigger);
        }
    }

    /**
     * The themes of a text, the best first.
     *
     * @param title null where there is none
     * @param roots how often each event root occurs in the text
     */
    public List<Theme> tag(
            Document title,
            List<Mention> titleMentions,
            Document text,
            List<Mention> mentions,
            Map<EventRoot, Integer> roots) {
        Tally[] tallies = new Tally[themes.size()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
        }
        if (title != null) {
            count(title, titleMentions, tallies, true);
        }
        count(text, mentions, tallies, false);
        roots.forEach((root, times) ->
                byRoot.getOrDefault(root, List.of()).forEach(theme -> tallies[theme].sum += Math.min(times, 4) * 0.5));
        double length = Math.sqrt(Math.max(1, text.sentenceCount() + (title == null ? 0 : 1)));
        List<Theme> found = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            Tally tally = tallies[i];
            double score = tally.sum / length;
            if (tally.strong || score >= taxonomy.defaults().minScore()) {
                Taxonomy.ThemeRow row = themes.get(i);
                double shown = Math.round(Math.max(score, taxonomy.defaults().minScore()) * 1000) / 1000.0;
                found.add(new Theme(row.id(), row.label(), shown, false, tally.evidence));
            }
        }
        found.sort(Comparator.comparingDouble((Theme theme) -> -theme.score()).thenComparing(Theme::id));
        return primaries(
                found.size() > taxonomy.defaults().maxThemes()
                        ? found.subList(0, taxonomy.defaults().maxThemes())
                        : found);
    }

    private static final class Tally {
        private double sum;
        private boolean strong;
        private final List<Span> evidence = new ArrayList<>();
    }

    private void count(Document document, List<Mention> mentions, Tally[] tallies, boolean title) {
        List<Phrases.Hit<Trigger>> hits = phrases.find(document);
        Set<Long> cancelled = new HashSet<>();
        for (Phrases.Hit<Trigger> hit : hits) {
            if (hit.value().cancels()) {
                cancelled.add(key(hit.value().theme(), sentence(document, hit.start())));
            }
        }
        int[] covered = new int[themes.size()];
        for (Phrases.Hit<Trigger> hit : hits) {
            Trigger trigger = hit.value();
            int sentence = sentence(document, hit.start());
            if (!trigger.cancels()
                    && hit.start() >= covered[trigger.theme()]
                    && !cancelled.contains(key(trigger.theme(), sentence))) {
                covered[trigger.theme()] = hit.end();
                Tally tally = tallies[trigger.theme()];
                tally.sum += (trigger.strong() ? Math.max(STRONG, trigger.weight()) : trigger.weight())
                        * place(title, sentence);
                tally.strong |= trigger.strong();
                if (!title && tally.evidence.size() < MOST_EVIDENCE) {
                    tally.evidence.add(new Span(hit.start(), hit.end()));
                }
            }
        }
        for (Mention mention : mentions) {
            for (int theme : byActor.getOrDefault(mention.actorId(), List.of())) {
                Span span = document.span(mention.first(), mention.end());
                if (mention.kind() != Mention.Kind.REFERENCE
                        && tallies[theme].evidence.stream().noneMatch(span::overlaps)) {
                    tallies[theme].sum += place(title, document.sentenceOf(mention.first()));
                    if (!title && tallies[theme].evidence.size() < MOST_EVIDENCE) {
                        tallies[theme].evidence.add(span);
                    }
                }
            }
        }
        for (Tally tally : tallies) {
            tally.evidence.sort(Comparator.comparingInt(Span::start));
        }
    }

    private static double place(boolean title, int sentence) {
        return title ? TITLE : sentence < LEAD_SENTENCES ? LEAD : 1;
    }

    private static long key(int theme, int sentence) {
        return (long) theme << 32 | sentence;
    }

    private static int sentence(Document document, int offset) {
        return document.sentenceOf(Math.min(document.size() - 1, document.tokenAt(offset)));
    }

    private static List<Theme> primaries(List<Theme> ranked) {
        List<Theme> marked = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            Theme theme = ranked.get(i);
            boolean primary = i < MOST_PRIMARY && theme.score() >= ranked.get(0).score() * PRIMARY_SHARE;
            marked.add(new Theme(theme.id(), theme.label(), theme.score(), primary, theme.evidence()));
        }
        return marked;
    }

    /** Where the words of themes stand in a text, in order, without those that their sentence cancels. */
    public List<ThemePlace> places(Document text) {
        List<Phrases.Hit<Trigger>> hits = phrases.find(text);
        Set<Long> cancelled = new HashSet<>();
        for (Phrases.Hit<Trigger> hit : hits) {
            if (hit.value().cancels()) {
                cancelled.add(key(hit.value().theme(), sentence(text, hit.start())));
            }
        }
        List<ThemePlace> places = new ArrayList<>();
        for (Phrases.Hit<Trigger> hit : hits) {
            Trigger trigger = hit.value();
            if (!trigger.cancels() && !cancelled.contains(key(trigger.theme(), sentence(text, hit.start())))) {
                double weight = trigger.strong() ? Math.max(STRONG, trigger.weight()) : trigger.weight();
                places.add(new ThemePlace(themes.get(trigger.theme()).id(), hit.start(), hit.end(), weight));
            }
        }
        return places;
    }
}
