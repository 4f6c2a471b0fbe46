package org.demarche.enrich.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.contract.Span;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.stance.Act;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Counts for each theme what speaks for it in a title and a text. */
final class Tallies {

    /** In UTF-16 code units: two parts that are further apart seldom belong together. */
    private static final int MOST_APART = 60;

    private final Tally[] tallies;
    private final TriggerTable triggers;
    private final TaxonomyRows.Scoring scoring;

    Tallies(int themes, TriggerTable triggers, TaxonomyRows.Scoring scoring) {
        this.tallies = new Tally[themes];
        this.triggers = triggers;
        this.scoring = scoring;
    }

    /** What was counted for a theme, null if nothing was. */
    Tally of(int theme) {
        return tallies[theme];
    }

    /**
     * Counts a title or a text.
     *
     * @param muted sentences to pass over
     */
    void count(Document document, List<Mention> mentions, List<Act> acts, BitSet muted, boolean title) {
        new Pass(document, muted, title).run(mentions, acts);
    }

    private final class Pass {
        private final Document document;
        private final BitSet muted;
        private final boolean title;
        private final int[] covered = new int[tallies.length];
        private final Span[] parts = new Span[2 * triggers.pairs()];

        Pass(Document document, BitSet muted, boolean title) {
            this.document = document;
            this.muted = muted;
            this.title = title;
        }

        void run(List<Mention> mentions, List<Act> acts) {
            List<Phrases.Hit<TriggerTable.Found>> hits = triggers.phrases().find(document);
            List<Phrases.Hit<TriggerTable.Found>> nots = new ArrayList<>();
            for (Phrases.Hit<TriggerTable.Found> hit : hits) {
                if (hit.value() instanceof TriggerTable.Not) {
                    nots.add(hit);
                }
            }
            for (Phrases.Hit<TriggerTable.Found> hit : hits) {
                if (!within(nots, hit)) {
                    phrase(hit);
                }
            }
            mentions.forEach(this::mention);
            acts.forEach(this::act);
        }

        private boolean within(List<Phrases.Hit<TriggerTable.Found>> nots, Phrases.Hit<TriggerTable.Found> hit) {
            for (Phrases.Hit<TriggerTable.Found> not : nots) {
                if (not.value().theme() == hit.value().theme() && not.start() < hit.end() && hit.start() < not.end()) {
                    return true;
                }
            }
            return false;
        }

        private void phrase(Phrases.Hit<TriggerTable.Found> hit) {
            if (hit.value() instanceof TriggerTable.Whole whole) {
                // The longest of several phrases is the one that is meant.
                if (hit.start() >= covered[hit.value().theme()]) {
                    covered[hit.value().theme()] = hit.end();
                    add(whole.trigger(), new Span(hit.start(), hit.end()), 1);
                }
            } else if (hit.value() instanceof TriggerTable.Part part) {
                meet(part, new Span(hit.start(), hit.end()));
            }
        }

        private void meet(TriggerTable.Part part, Span here) {
            Span other = parts[part.place() ^ 1];
            parts[part.place()] = here;
            if (other != null
                    && !other.overlaps(here)
                    && here.start() - other.end() <= MOST_APART
                    && sentence(other.start()) == sentence(here.start())) {
                // Each of them makes a pair once.
                parts[part.place()] = null;
                parts[part.place() ^ 1] = null;
                add(part.trigger(), new Span(other.start(), here.end()), 1);
            }
        }

        private void mention(Mention mention) {
            if (mention.kind() != Mention.Kind.REFERENCE) {
                Span span = document.span(mention.first(), mention.end());
                for (Trigger trigger : triggers.ofActor(mention.actorId())) {
                    Tally tally = tallies[trigger.theme()];
                    if (tally == null || !tally.has(span)) {
                        add(trigger, span, mention.location() ? scoring.place() : 1);
                    }
                }
            }
        }

        private void act(Act act) {
            triggers.ofAct(act.frame()).forEach(trigger -> add(trigger, act.span(), 1));
            triggers.ofRoot(act.root()).forEach(trigger -> add(trigger, act.span(), 1));
        }

        private void add(Trigger trigger, Span span, double share) {
            int sentence = sentence(span.start());
            if (muted.get(sentence)) {
                return;
            }
            if (tallies[trigger.theme()] == null) {
                tallies[trigger.theme()] = new Tally();
            }
            Tally tally = tallies[trigger.theme()];
            if (title) {
                tally.add(trigger, share * scoring.title());
            } else {
                tally.add(trigger, share * (sentence < scoring.leadSentences() ? scoring.lead() : 1), span);
            }
        }

        private int sentence(int offset) {
            return document.sentenceOf(Math.min(document.size() - 1, document.tokenAt(offset)));
        }
    }
}
