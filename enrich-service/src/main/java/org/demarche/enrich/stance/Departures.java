package org.demarche.enrich.stance;

import org.demarche.contract.Actor;
import org.demarche.contract.EventRoot;
import org.demarche.enrich.actor.Mention;

/** Reads two acts by whom they concern: leaving an organisation breaks with it, and a vow that another never will is no promise. */
final class Departures {

    private static final int HOSTILE = -2;
    private static final double RUPTURE = -6.0;
    private static final double REFUSAL = -2.0;

    private Departures() {}

    /** @param target null if unknown */
    static Event read(SentenceView sentence, Event event, Mention target) {
        if (target == null) {
            return event;
        }
        boolean bare = event.last() == event.end();
        boolean organisation = target.entity().type() == Actor.Type.ORGANISATION;
        if (event.root() == EventRoot.RETREAT
                && event.head().is("withdraw")
                && bare
                && organisation
                && !event.negated()) {
            return event.as(EventRoot.SANCTION, HOSTILE, RUPTURE, "stance.departure");
        }
        boolean vow = event.root() == EventRoot.AGREE && event.head().is("promise") && bare;
        if (vow
                && sentence.word(event.end()).equals("that")
                && sentence.markerWithin(Modality.Kind.NEGATOR, target.end(), sentence.end())) {
            return event.as(EventRoot.REJECT, -1, REFUSAL, "negation.vow");
        }
        return event;
    }
}
