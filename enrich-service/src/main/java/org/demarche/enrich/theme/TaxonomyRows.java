package org.demarche.enrich.theme;

import java.util.List;

/**
 * What stands in a taxonomy's file; the head of the bundled one states what each field means.
 *
 * @param version goes into every record that was tagged with it
 * @param teasers what opens a line that points to another article, so that the line and the next one say nothing of this one
 * @param essay what a text that argues looks like, null if no theme asks for it
 */
record TaxonomyRows(String version, Scoring scoring, List<Located> teasers, Essay essay, List<Group> groups) {

    TaxonomyRows {
        teasers = teasers == null ? List.of() : teasers;
        groups = groups == null ? List.of() : groups;
    }

    /**
     * How the weights of what fired become a score.
     *
     * @param enough the sum that makes a theme in a text of {@code length} sentences
     * @param alone the weight at which one trigger makes a theme in a text of any length
     * @param length in sentences; the sum must grow with {@code (sentences / length) ^ growth}
     * @param title what a trigger in the title counts, as a multiple
     * @param lead what a trigger in the first sentences counts, as a multiple
     * @param leadSentences how many sentences are the first ones
     * @param repeat what each further occurrence of the same trigger adds, as a share of its weight
     * @param mostRepeats how many further occurrences count
     * @param place what an actor counts who is only the place of something, as a share
     * @param most how many themes a text has at most
     * @param primaryShare the share of the best score from which a theme is a main one
     * @param mostPrimary how many main themes a text has at most
     */
    record Scoring(
            double enough,
            double alone,
            double length,
            double growth,
            double title,
            double lead,
            int leadSentences,
            double repeat,
            int mostRepeats,
            double place,
            int most,
            double primaryShare,
            int mostPrimary) {

        /** The sum that makes a theme in a text of so many sentences. */
        double needed(int sentences) {
            return enough * StrictMath.pow(Math.max(1, sentences) / length, growth);
        }

        boolean isSound() {
            return enough > 0
                    && alone > 0
                    && length > 0
                    && growth >= 0
                    && growth <= 1
                    && title > 0
                    && lead > 0
                    && leadSentences >= 0
                    && repeat >= 0
                    && repeat <= 1
                    && mostRepeats >= 0
                    && place >= 0
                    && place <= 1
                    && most > 0
                    && primaryShare >= 0
                    && primaryShare <= 1
                    && mostPrimary >= 0;
        }
    }

    /**
     * What tells a text that argues from one that reports; words in small letters.
     *
     * @param days words that name a day, of which it has none
     * @param reporting words that say who said what
     * @param reportingShare how many of them there may be, as a share of the sentences
     * @param present words of the present tense
     * @param presentShare how many of them there must be, as a share of the words
     * @param sentences in a shorter text nothing can be told
     */
    record Essay(
            List<Located> days,
            List<Located> reporting,
            double reportingShare,
            List<Located> present,
            double presentShare,
            int sentences) {

        Essay {
            days = days == null ? List.of() : days;
            reporting = reporting == null ? List.of() : reporting;
            present = present == null ? List.of() : present;
        }
    }

    record Group(Located id, String label, List<ThemeRow> themes) {
        Group {
            themes = themes == null ? List.of() : themes;
        }
    }

    /**
     * A theme.
     *
     * @param def what an analyst means by it
     * @param triggers words and phrases
     * @param not phrases inside which no trigger of this theme counts
     * @param actors ids of actors whose mentions count
     * @param acts ids of the frames of the stance lexicon whose events count
     * @param roots PLOVER roots whose events count
     * @param mutual what it counts that two states take stances toward each other; 0 for most
     * @param essay what it counts that the text argues rather than reports; 0 for most
     * @param gdelt the nearest theme of GDELT's Global Knowledge Graph
     * @param cameo the nearest CAMEO code
     * @param eurovoc the nearest EuroVoc concept
     * @param parent the wider theme, null for most
     */
    record ThemeRow(
            Located id,
            String label,
            String def,
            Weighted triggers,
            List<Located> not,
            Weighted actors,
            Weighted acts,
            Weighted roots,
            Double mutual,
            Double essay,
            String gdelt,
            String cameo,
            String eurovoc,
            Located parent) {

        ThemeRow {
            triggers = triggers == null ? Weighted.NONE : triggers;
            not = not == null ? List.of() : not;
            actors = actors == null ? Weighted.NONE : actors;
            acts = acts == null ? Weighted.NONE : acts;
            roots = roots == null ? Weighted.NONE : roots;
            mutual = mutual == null ? 0.0 : mutual;
            essay = essay == null ? 0.0 : essay;
        }
    }
}
