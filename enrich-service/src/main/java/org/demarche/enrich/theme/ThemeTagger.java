package org.demarche.enrich.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.contract.Stance;
import org.demarche.contract.Theme;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;

/** Scores the themes of the taxonomy by the words, actors and events of a text. */
public final class ThemeTagger {

    private static final Comparator<Theme> BEST_FIRST =
            Comparator.comparingDouble((Theme theme) -> -theme.score()).thenComparing(Theme::id);

    private final String version;
    private final TaxonomyRows.Scoring scoring;
    private final List<TaxonomyRows.ThemeRow> themes;
    private final TriggerTable triggers;
    private final Teasers teasers;
    private final EssayStyle essayStyle;

    private ThemeTagger(TaxonomyRows rows) {
        version = rows.version();
        scoring = rows.scoring();
        themes =
                rows.groups().stream().flatMap(group -> group.themes().stream()).toList();
        triggers = new TriggerTable(themes);
        teasers = new Teasers(rows.teasers());
        essayStyle = rows.essay() == null ? null : new EssayStyle(rows.essay());
    }

    /**
     * Builds the tables of a taxonomy.
     *
     * @param actors whether there is an actor with an id
     * @param acts whether there is a frame with an id in the stance lexicon
     * @throws TaxonomyException if the taxonomy has faults
     */
    public static ThemeTagger of(Taxonomy taxonomy, Predicate<String> actors, Predicate<String> acts) {
        return new ThemeTagger(taxonomy.checked(actors, acts));
    }

    public String version() {
        return version;
    }

    /** A text read once for the phrases of themes. */
    public final class Reading {
        private final Document text;
        private final List<PhrasePlaces.Place> phrases;

        private Reading(Document text, List<PhrasePlaces.Place> phrases) {
            this.text = text;
            this.phrases = phrases;
        }

        /** Where words of some of the themes stand, in the order of the text. */
        public List<ThemePlace> places(List<Theme> some) {
            Set<String> ids = some.stream().map(Theme::id).collect(Collectors.toSet());
            return phrases.stream()
                    .filter(place -> ids.contains(
                            themes.get(place.trigger().theme()).id().text()))
                    .map(place -> new ThemePlace(
                            themes.get(place.trigger().theme()).id().text(),
                            place.span(),
                            place.trigger().weight()))
                    .toList();
        }

        /**
         * The themes of the text, the best first.
         *
         * @param title null where there is none
         * @param acts the events of the text, whoever does them
         * @param stances the stances of the text
         */
        public List<Theme> themes(
                Document title,
                List<Mention> titleMentions,
                List<Mention> mentions,
                List<Act> acts,
                List<Stance> stances) {
            Tallies tallies = new Tallies(themes.size(), triggers, scoring);
            if (title != null) {
                tallies.countTitle(title, PhrasePlaces.of(triggers, themes.size(), title), titleMentions);
            }
            tallies.countText(text, phrases, mentions, acts, stances, teasers.find(text));
            if (essayStyle != null && essayStyle.isOf(text)) {
                tallies.countEssay(text);
            }
            return ranked(tallies, scoring.needed(text.sentenceCount()));
        }
    }

    /** Finds the phrases of themes in a text. */
    public Reading read(Document text) {
        return new Reading(text, PhrasePlaces.of(triggers, themes.size(), text));
    }

    /** A text in another language than that of the phrases: the German "war" is no war. Only its actors tell its themes. */
    public Reading readNames(Document text) {
        return new Reading(text, List.of());
    }

    private List<Theme> ranked(Tallies tallies, double needed) {
        List<Theme> found = new ArrayList<>();
        for (int i = 0; i < themes.size(); i++) {
            Tally tally = tallies.of(i);
            if (tally != null) {
                double score = tally.sum(scoring) / needed;
                if (score >= 1 || tally.heaviest() >= scoring.alone()) {
                    TaxonomyRows.ThemeRow row = themes.get(i);
                    double shown = Math.round(Math.max(1, score) * 1000) / 1000.0;
                    found.add(new Theme(row.id().text(), row.label(), shown, false, tally.evidence(), tally.rules()));
                }
            }
        }
        found.sort(BEST_FIRST);
        return primaries(found.size() > scoring.most() ? found.subList(0, scoring.most()) : found);
    }

    private List<Theme> primaries(List<Theme> ranked) {
        List<Theme> marked = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            Theme theme = ranked.get(i);
            boolean primary =
                    i < scoring.mostPrimary() && theme.score() >= ranked.get(0).score() * scoring.primaryShare();
            marked.add(new Theme(theme.id(), theme.label(), theme.score(), primary, theme.evidence(), theme.rules()));
        }
        return marked;
    }
}
