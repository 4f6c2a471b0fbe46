package org.demarche.enrich.theme;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.contract.Actor;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;
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

    void countTitle(Document title, List<PhrasePlaces.Place> phrases, List<Mention> mentions) {
        new Pass(title, new BitSet(), true).run(phrases, mentions);
    }

    /**
     * Counts a text.
     *
     * @param muted sentences to pass over
     */
    void countText(
            Document text,
            List<PhrasePlaces.Place> phrases,
            List<Mention> mentions,
            List<Act> acts,
            List<Stance> stances,
            BitSet muted) {
        Pass pass = new Pass(text, muted, false);
        pass.run(phrases, mentions);
        acts.forEach(pass::act);
        if (!stances.isEmpty() && !triggers.ofMutual().isEmpty()) {
            pass.mutual(stances, states(mentions));
        }
    }

    /** Counts that the text argues rather than reports; its first sentence stands for it. */
    void countEssay(Document text) {
        Pass pass = new Pass(text, new BitSet(), false);
        triggers.ofEssay().forEach(trigger -> pass.add(trigger, text.sentenceSpan(0), 1));
    }

    private static Set<String> states(List<Mention> mentions) {
        Set<String> states = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention.entity().type() == Actor.Type.STATE) {
                states.add(mention.entity().id());
            }
        }
        return states;
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

        void run(List<PhrasePlaces.Place> phrases, List<Mention> mentions) {
            phrases.forEach(place -> add(place.trigger(), place.span(), 1));
            mentions.forEach(this::mention);
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

        void act(Act act) {
            triggers.ofAct(act.frame()).forEach(trigger -> add(trigger, act.span(), 1));
            triggers.ofRoot(act.root()).forEach(trigger -> add(trigger, act.span(), 1));
        }

        void mutual(List<Stance> stances, Set<String> states) {
            Map<String, Stance> first = new HashMap<>();
            for (Stance stance : stances) {
                if (states.contains(stance.source()) && states.contains(stance.target())) {
                    boolean known = first.putIfAbsent(stance.source() + '>' + stance.target(), stance) != null;
                    Stance answer = first.get(stance.target() + '>' + stance.source());
                    if (!known && answer != null) {
                        for (Trigger trigger : triggers.ofMutual()) {
                            add(trigger, answer.evidence(), 1);
                        }
                    }
                }
            }
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
