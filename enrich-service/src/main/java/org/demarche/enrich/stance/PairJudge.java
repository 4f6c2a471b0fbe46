package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;

/** Decides what a given source does toward a given target: the event that best connects the two. */
final class PairJudge {

    private static final double DISTANCE = 0.12;

    /** The words of a pair, by tokens. */
    record Asked(int sourceFirst, int sourceEnd, int targetFirst, int targetEnd, String source, String target) {}

    /** @param balance the praise less the blame around the pair, which decides where no event does */
    Stance judge(Document document, List<Event> events, Asked asked, int balance, int index) {
        Event best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Event event : events) {
            if (event.root() == null) {
                continue;
            }
            double score = score(event, asked);
            if (score > bestScore) {
                bestScore = score;
                best = event;
            }
        }
        Span evidence = document.span(
                Math.min(asked.sourceFirst(), asked.targetFirst()), Math.max(asked.sourceEnd(), asked.targetEnd()));
        if (best == null) {
            best = guess(asked, balance);
        }
        double confidence = 1 / (1 + StrictMath.exp(-bestScore));
        return Observation.of(
                best,
                asked.source(),
                asked.target(),
                best.label(),
                best.polarity(),
                null,
                null,
                Double.isInfinite(bestScore) ? 0.1 : 0.2 + 0.7 * confidence,
                evidence,
                index);
    }

    private static double score(Event event, Asked asked) {
        double score = event.head().weak() ? -1 : 0;
        int at = event.first();
        boolean inSource = at >= asked.sourceFirst() && at < asked.sourceEnd();
        boolean inTarget = at >= asked.targetFirst() && at < asked.targetEnd();
        boolean sourceFirst = asked.sourceFirst() < asked.targetFirst();
        score += event.form().isVerb() ? 1 : event.nominal() ? 0 : 0.4;
        if (inSource || inTarget) {
            return score - 1.5 - (inTarget ? 0.5 : 0);
        }
        if (sourceFirst) {
            if (at >= asked.sourceEnd() && at < asked.targetFirst()) {
                score += event.passive() ? 1.5 : 2.5;
                score -= DISTANCE * (at - asked.sourceEnd());
            } else if (at >= asked.targetEnd()) {
                score += 0.5 - DISTANCE * (at - asked.targetEnd());
            } else {
                score += 0.3 - DISTANCE * (asked.sourceFirst() - at);
            }
        } else if (at >= asked.targetEnd() && at < asked.sourceFirst()) {
            score += event.passive() ? 3 : 0.5;
            score -= DISTANCE * (asked.sourceFirst() - at);
        } else if (at >= asked.sourceEnd()) {
            score += event.passive() ? 0.5 : 1.8;
            score -= DISTANCE * (at - asked.sourceEnd());
        } else {
            score += 0.2 - DISTANCE * (asked.targetFirst() - at);
        }
        return score;
    }

    private static Event guess(Asked asked, int balance) {
        boolean blamed = balance < 0;
        return new Event(
                asked.sourceFirst(),
                asked.sourceEnd(),
                asked.sourceEnd(),
                Appraisal.FRAME,
                Cue.Form.ADJECTIVE,
                blamed ? EventRoot.ACCUSE : EventRoot.SUPPORT,
                0,
                0,
                false,
                false,
                false,
                true,
                false,
                List.of("stance.guess"),
                "unclear");
    }

    static String id(List<Mention> mentions, int first, int end, String words) {
        for (Mention mention : mentions) {
            if (mention.first() < end && first < mention.end()) {
                return mention.actorId();
            }
        }
        return words;
    }
}
