package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/** Collects the stances of a sentence, with who is quoted for each, and keeps the surest of those that say the same. */
final class StanceCollector {

    private static final int MOST = 12;
    private static final double WEAK = 0.8;

    private final SentenceView sentence;
    private final Speakers speakers;
    private final List<Speakers.Saying> sayings;
    private final Evidence evidence;
    private final List<Stance> stances = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /** An event of a source toward nobody named. */
    private record Pending(Event event, Mention source) {}

    StanceCollector(SentenceView sentence, Speakers speakers, List<Speakers.Saying> sayings, Evidence evidence) {
        this.sentence = sentence;
        this.speakers = speakers;
        this.sayings = sayings;
        this.evidence = evidence;
    }

    void add(
            Event event,
            Mention source,
            Mention target,
            String sourceId,
            String targetId,
            Stance.Compound compound,
            double confidence) {
        if (sourceId == null || targetId == null || sourceId.equals(targetId)) {
            return;
        }
        double weak = event.head().weak() ? WEAK : 1;
        stances.add(Observation.attributed(
                event,
                sourceId,
                targetId,
                event.label(),
                event.polarity(),
                compound,
                speakers.chain(sayings, event),
                confidence * weak,
                evidence.of(event, source, target),
                null));
        places.add(event.first());
        claimed(event, source);
    }

    /** Keeps an event toward nobody named, in case its other half has a target. */
    void pend(Event event, Mention source) {
        pending.add(new Pending(event, source));
    }

    /** "is open to talks with Peru, but it demands guarantees": the second half is meant for the target of the first. */
    private void complete() {
        int but = Contrast.connector(sentence);
        if (but < 0) {
            return;
        }
        int known = stances.size();
        for (Pending half : pending) {
            for (int i = 0; i < known; i++) {
                Stance whole = stances.get(i);
                boolean opposite = Integer.signum(whole.polarity())
                        == -Integer.signum(half.event().polarity());
                if (opposite
                        && half.event().polarity() != 0
                        && places.get(i) < but != half.event().first() < but
                        && whole.source().equals(half.source().actorId())) {
                    add(half.event(), half.source(), null, whole.source(), whole.target(), null, whole.confidence());
                    break;
                }
            }
        }
    }

    /** "Ukraine said that Russia had shelled the port": the speaker accuses the one it speaks of. */
    void claimed(Event event, Mention source) {
        Speakers.Saying saying = speakers.sayingOf(sayings, event);
        if (saying == null
                || saying.denies()
                || event.mutual()
                || saying.speaker() == null
                || source == null
                || source.partner() != null
                || event.polarity() >= 0
                || Arguments.same(saying.speaker(), source)
                || source.first() <= saying.at()) {
            return;
        }
        Event claim = event.as(EventRoot.ACCUSE, -1, Appraisal.ACCUSE_GOLDSTEIN, "stance.reported.accuse");
        stances.add(Observation.attributed(
                claim,
                saying.speaker().actorId(),
                source.actorId(),
                "accuses",
                -1,
                null,
                speakers.chain(sayings, event),
                0.6,
                evidence.of(event, saying.speaker(), source),
                null));
        places.add(event.first());
    }

    /** "welcomed the offer but warned": one stance with both poles; then the surest of each source, target and root. */
    List<Stance> merged() {
        complete();
        List<Stance> kept = new ArrayList<>();
        for (Stance stance : stances) {
            int same = -1;
            for (int i = 0; i < kept.size(); i++) {
                Stance other = kept.get(i);
                if (other.source().equals(stance.source())
                        && other.target().equals(stance.target())
                        && other.eventRoot() == stance.eventRoot()) {
                    same = i;
                }
            }
            if (same < 0) {
                if (kept.size() < MOST && !stance.source().equals(stance.target())) {
                    kept.add(stance);
                }
            } else if (stance.confidence() > kept.get(same).confidence()) {
                kept.set(same, stance);
            }
        }
        return Contrast.tie(sentence, kept);
    }
}
