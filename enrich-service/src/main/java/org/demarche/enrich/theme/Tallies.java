package org.demarche.enrich.theme;

import java.util.BitSet;
import java.util.List;
import org.demarche.contract.Span;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.stance.Act;
import org.demarche.enrich.text.Document;

/** Counts for each theme what speaks for it in a title and a text. */
final class Tallies {

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
    void count(
            Document document,
            List<PhrasePlaces.Place> phrases,
            List<Mention> mentions,
            List<Act> acts,
            BitSet muted,
            boolean title) {
        Pass pass = new Pass(document, muted, title);
        phrases.forEach(place -> pass.add(place.trigger(), place.span(), 1));
        mentions.forEach(pass::mention);
        acts.forEach(pass::act);
    }

    private final class Pass {
        private final Document document;
        private final BitSet muted;
        private final boolean title;

        Pass(Document document, BitSet muted, boolean title) {
            this.document = document;
            this.muted = muted;
            this.title = title;
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
