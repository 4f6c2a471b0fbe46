package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/** Collects the stances of a sentence, with who is quoted for each, and keeps the surest of those that say the same. */
final class StanceCollector {

    private static final int MOST = 12;
    private static final String CLAIM = "stance.reported.accuse";
    private static final double WEAK = 0.8;

    private final SentenceView sentence;
    private final Speakers speakers;
    private final List<Speakers.Saying> sayings;
    private final Evidence evidence;
    private final List<Stance> stances = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /** An event of a source toward nobody named. */
    private record Pending(Event event, Mention source, String otherwise, double confidence) {}

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
        claimed(event, source);
    }

    /**
     * Keeps an event toward nobody named, until the rest of the sentence is read.
     *
     * @param otherwise for whom it is meant if the sentence shows nobody, null if that is unknown too
     */
    void pend(Event event, Mention source, String otherwise, double confidence) {
        pending.add(new Pending(event, source, otherwise, confidence));
    }

    /** "condemned Peru and expelled its consul", "is open to talks with Peru, but it demands guarantees": one target for both. */
    private void complete() {
        int known = stances.size();
        int but = Contrast.connector(sentence);
        for (Pending half : pending) {
            // A deed beside a stance that the sentence does tell is rarely one toward the same party.
            String target = known > 0 && !isVerbal(half.event()) ? null : half.otherwise();
            for (int i = 0; i < known; i++) {
                Stance whole = stances.get(i);
                int at = sentence.document().tokenAt(whole.evidence().start());
                boolean opposite = but >= 0
                        && at < but != half.event().first() < but
                        && Integer.signum(whole.polarity())
                                == -Integer.signum(half.event().polarity());
                if (whole.source().equals(half.source().actorId())
                        && half.event().polarity() != 0
                        && !whole.rules().contains(CLAIM)
                        && (opposite || follows(half.event(), at))) {
                    target = whole.target();
                }
            }
            add(half.event(), half.source(), null, half.source().actorId(), target, null, half.confidence());
        }
    }

    /** "condemned the launch by Peru and thanked": words that go on with those before. */
    private static boolean follows(Event event, int at) {
        return event.first() > at && isVerbal(event);
    }

    private static boolean isVerbal(Event event) {
        return event.root().quadClass() == QuadClass.VERBAL_CONFLICT
                || event.root().quadClass() == QuadClass.VERBAL_COOPERATION;
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
        Event claim = event.as(EventRoot.ACCUSE, -1, Appraisal.ACCUSE_GOLDSTEIN, CLAIM);
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
