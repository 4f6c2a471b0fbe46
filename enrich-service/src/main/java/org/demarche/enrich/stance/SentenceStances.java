package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Entity;
import org.demarche.enrich.actor.Mention;

/** The tagger's own stances of one sentence. */
final class SentenceStances {

    private static final int MOST = 12;
    private static final int CLAUSE = 16;
    private static final double SURE = 0.9;

    private final Modality words;
    private final Arguments arguments;
    private final CompoundFinder compounds;
    private final Speakers speakers;

    SentenceStances(Modality words, Arguments arguments, CompoundFinder compounds, Speakers speakers) {
        this.words = words;
        this.arguments = arguments;
        this.compounds = compounds;
        this.speakers = speakers;
    }

    List<Stance> read(SentenceView sentence, EventFinder.Found found, Discourse discourse) {
        return new Reading(sentence, found, discourse).run();
    }

    private final class Reading {
        private final SentenceView sentence;
        private final List<Event> events;
        private final Discourse discourse;
        private final List<Speakers.Saying> sayings;
        private final List<Stance> stances = new ArrayList<>();

        Reading(SentenceView sentence, EventFinder.Found found, Discourse discourse) {
            this.sentence = sentence;
            this.events = found.events();
            this.discourse = discourse;
            this.sayings = speakers.find(sentence, found);
        }

        List<Stance> run() {
            List<CompoundFinder.Found> pairs = compounds.find(sentence);
            pairs.forEach(this::compound);
            for (Event event : events) {
                if (event.root() != null
                        && pairs.stream().noneMatch(pair -> event.first() < pair.end() && pair.first() < event.end())) {
                    event(event);
                }
            }
            return merged();
        }

        private void compound(CompoundFinder.Found pair) {
            Event event = new Event(
                    pair.first(),
                    pair.end(),
                    pair.end(),
                    Appraisal.FRAME,
                    Cue.Form.ADJECTIVE,
                    EventRoot.SUPPORT,
                    1,
                    Appraisal.GOLDSTEIN,
                    false,
                    false,
                    false,
                    true,
                    sentence.markerWithin(Modality.Kind.CONDITIONAL, sentence.first(), sentence.end()),
                    List.of(
                            "stance.compound."
                                    + String.join("-", pair.compound().poles()),
                            "hedge.compound"),
                    pair.label());
            Mention subject = arguments.subject(sentence, event, events);
            if (subject == null) {
                subject = arguments.agent(sentence, pair.end());
            }
            Mention object = subject == null ? null : anyOther(subject, pair.end());
            String source = subject != null ? subject.actorId() : discourse.source();
            String target = object != null ? object.actorId() : discourse.partner(source);
            double confidence = subject != null && object != null ? SURE : 0.6;
            add(event, subject, object, source, target, pair.compound(), confidence);
        }

        private Mention anyOther(Mention subject, int from) {
            Mention other = null;
            for (Mention mention : sentence.mentions()) {
                if (!Arguments.same(mention, subject) && !mention.location()) {
                    other = other == null || mention.first() >= from && other.first() < from ? mention : other;
                }
            }
            return other;
        }

        private void event(Event event) {
            if (event.rules().contains(Operators.OBLIGATION)) {
                demanded(event);
                return;
            }
            Mention source = arguments.source(sentence, event, events);
            if (source == null && isVerbal(event) && !event.passive() && !event.nominal()) {
                source = speakers.speakerOf(sayings, event);
            }
            if (source != null && source.partner() != null) {
                both(event, source);
                return;
            }
            Mention target = eachOther(event) ? null : arguments.target(sentence, event, events, source);
            if (event.mutual() && event.nominal()) {
                mutualNoun(event, source, target);
                return;
            }
            if (source == null || !source.speaks() && source.kind() != Mention.Kind.PEOPLE) {
                return;
            }
            if (target != null && target.partner() != null) {
                target = null;
            }
            boolean together = event.mutual()
                    || eachOther(event)
                    || event.root().quadClass().isCooperation();
            Mention fellow = before(source);
            if (together && (target == null || Arguments.same(target, fellow))) {
                target = fellow;
                if (target != null) {
                    add(event, target, source, target.actorId(), source.actorId(), null, SURE);
                }
            }
            if (target == null && source.speaks()) {
                claimed(event, source);
            }
            String targetId = target != null
                    ? target.actorId()
                    : event.head().appraisal() ? discourse.partner(source.actorId()) : null;
            double confidence =
                    (target != null ? SURE : 0.55) * source.confidence() * (target == null ? 1 : target.confidence());
            for (Mention each :
                    target == null ? java.util.Collections.<Mention>singletonList(null) : conjuncts(target)) {
                add(event, source, each, source.actorId(), each == null ? targetId : each.actorId(), null, confidence);
            }
            Mention partner = before(source);
            if (partner != null && !Arguments.same(partner, target)) {
                add(event, partner, target, partner.actorId(), targetId, null, confidence * 0.95);
            }
        }

        /** "Moscow said that Israel must stop": Moscow asks, and Israel is asked. */
        private void demanded(Event event) {
            Mention speaker = speakers.speakerOf(sayings, event);
            Mention asked = arguments.subject(sentence, event, events);
            if (speaker != null && asked != null && speaker.speaks()) {
                add(event, speaker, asked, speaker.actorId(), asked.actorId(), null, 0.7);
            }
        }

        private void both(Event event, Mention pair) {
            Mention target = arguments.target(sentence, event, events, pair);
            Entity one = pair.entity();
            Entity other = pair.partner();
            if (target == null || target.partner() != null || target.actorId().equals(other.actorId())) {
                add(event, pair, null, one.actorId(), other.actorId(), null, 0.7);
                add(event, pair, null, other.actorId(), one.actorId(), null, 0.7);
            } else {
                add(event, pair, target, one.actorId(), target.actorId(), null, 0.7);
                add(event, pair, target, other.actorId(), target.actorId(), null, 0.7);
            }
        }

        /** "talks between X and Y", "US-Russia talks", "X's talks with Y": both directions. */
        private void mutualNoun(Event event, Mention source, Mention target) {
            Mention one = source;
            Mention other = target;
            if (one == null && other != null) {
                one = other;
                List<Mention> more = conjuncts(other);
                other = more.size() > 1 ? more.get(1) : null;
            } else if (one != null && before(one) != null) {
                other = before(one);
            }
            if (one == null || other == null || one.location() || other.location()) {
                return;
            }
            add(event, one, other, one.actorId(), other.actorId(), null, 0.75);
            add(event, other, one, other.actorId(), one.actorId(), null, 0.75);
        }

        private boolean eachOther(Event event) {
            for (int t = event.end(); t < Math.min(sentence.end(), event.last() + 4); t++) {
                if (sentence.word(t).equals("other") && sentence.word(t - 1).equals("each")
                        || sentence.word(t).equals("another")
                                && sentence.word(t - 1).equals("one")) {
                    return true;
                }
            }
            return false;
        }

        /** The mention that stands before another with "and", a comma or a hyphen between. */
        private Mention before(Mention mention) {
            int index = sentence.mentions().indexOf(mention);
            if (index <= 0) {
                return null;
            }
            Mention previous = sentence.mentions().get(index - 1);
            return joined(previous, mention) && !previous.location() ? previous : null;
        }

        private boolean joined(Mention one, Mention other) {
            int gap = other.first() - one.end();
            if (gap < 1 || gap > 3 || Arguments.same(one, other)) {
                return false;
            }
            for (int t = one.end(); t < other.first(); t++) {
                String word = sentence.word(t);
                if (!word.equals("and")
                        && !word.equals(",")
                        && !word.equals("-")
                        && !word.equals("the")
                        && !word.equals("–")) {
                    return false;
                }
            }
            return true;
        }

        private List<Mention> conjuncts(Mention first) {
            List<Mention> all = new ArrayList<>(List.of(first));
            int index = sentence.mentions().indexOf(first);
            for (int i = index + 1; i < sentence.mentions().size() && all.size() < 5; i++) {
                Mention next = sentence.mentions().get(i);
                if (!joined(all.get(all.size() - 1), next)) {
                    break;
                }
                all.add(next);
            }
            return all;
        }

        private boolean isVerbal(Event event) {
            QuadClass quad = event.root().quadClass();
            return quad == QuadClass.VERBAL_CONFLICT || quad == QuadClass.VERBAL_COOPERATION;
        }

        private void add(
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
            Speakers.Saying saying = speakers.sayingOf(sayings, event);
            String speaker = saying == null || saying.speaker() == null ? null : saying.words();
            double weak = event.head().weak() ? 0.8 : 1;
            stances.add(Observation.of(
                    event,
                    sourceId,
                    targetId,
                    event.label(),
                    event.polarity(),
                    compound,
                    speaker,
                    confidence * weak,
                    evidence(event, source, target),
                    null));
            claimed(event, source);
        }

        /** "Ukraine said that Russia had shelled the port": the speaker accuses the one it speaks of. */
        private void claimed(Event event, Mention source) {
            Speakers.Saying saying = speakers.sayingOf(sayings, event);
            if (saying == null
                    || source == null
                    || source.partner() != null
                    || event.polarity() >= 0
                    || Arguments.same(saying.speaker(), source)
                    || source.first() <= saying.at()) {
                return;
            }
            Event claim = event.as(EventRoot.ACCUSE, -1, Appraisal.ACCUSE_GOLDSTEIN, "stance.reported.accuse");
            stances.add(Observation.of(
                    claim,
                    saying.speaker().actorId(),
                    source.actorId(),
                    "accuses",
                    -1,
                    null,
                    saying.words(),
                    0.6,
                    evidence(event, saying.speaker(), source),
                    null));
        }

        private Span evidence(Event event, Mention source, Mention target) {
            int first = event.first();
            int end = event.last();
            for (Mention mention : new Mention[] {source, target}) {
                if (mention != null && mention.first() >= sentence.first() && mention.end() <= sentence.end()) {
                    first = Math.min(first, mention.first());
                    end = Math.max(end, mention.end());
                }
            }
            return sentence.document().span(first, clauseEnd(end));
        }

        /** The evidence reaches to the end of the clause, so that it can be understood alone. */
        private int clauseEnd(int from) {
            int end = from;
            while (end < sentence.end() && end < from + CLAUSE && continues(end)) {
                end++;
            }
            return end;
        }

        private boolean continues(int token) {
            String word = sentence.word(token);
            return !words.barriers.contains(word)
                    && (sentence.document().isWord(token) || word.equals("'s") || word.equals("'") || word.equals("-"));
        }

        /** "welcomed the offer but warned": one stance with both poles; then the surest of each source, target and root. */
        private List<Stance> merged() {
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
            return ContrastMerger.merge(sentence, kept);
        }
    }
}
