package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/** The tagger's own stances of one sentence. */
final class SentenceStances {

    private static final double SURE = 0.9;
    private static final double OFFER = 0.7;

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

    List<Stance> read(
            SentenceView sentence, EventFinder.Found found, List<Speakers.Saying> sayings, Discourse discourse) {
        return new Reading(sentence, found, sayings, discourse).run();
    }

    private final class Reading {
        private final SentenceView sentence;
        private final List<Event> events;
        private final Discourse discourse;
        private final List<Speakers.Saying> sayings;
        private final Conjuncts conjuncts;
        private final ConditionClause condition;
        private final StanceCollector stances;
        private final MutualStances mutual;

        Reading(SentenceView sentence, EventFinder.Found found, List<Speakers.Saying> sayings, Discourse discourse) {
            this.sentence = sentence;
            this.events = NeitherNor.join(sentence, found.events());
            this.discourse = discourse;
            this.sayings = sayings;
            this.conjuncts = new Conjuncts(sentence);
            this.condition = ConditionClause.of(sentence, words);
            this.stances = new StanceCollector(sentence, speakers, sayings, new Evidence(words, sentence));
            this.mutual = new MutualStances(sentence, conjuncts, stances, discourse);
        }

        List<Stance> run() {
            List<CompoundFinder.Found> pairs = compounds.find(sentence);
            pairs.forEach(this::compound);
            for (Event event : events) {
                if (event.root() != null
                        && !event.rules().contains(EventFinder.DENIAL)
                        && (condition == null || !condition.holds(sentence, event))
                        && pairs.stream().noneMatch(pair -> event.first() < pair.end() && pair.first() < event.end())) {
                    event(Irrealis.weaken(sentence, condition, event));
                }
            }
            if (condition != null && condition.strict()) {
                offer();
            }
            return stances.merged();
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
            stances.add(event, subject, object, source, target, pair.compound(), confidence);
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

        /** "Sudan would consider the venue only if Kenya closed the office": an offer, whatever its verb. */
        private void offer() {
            Modality.Marker modal = sentence.marker(Modality.Kind.FUTURE, sentence.first(), condition.at());
            if (modal == null
                    || events.stream()
                            .anyMatch(event -> event.root() != null
                                    && event.first() < condition.at()
                                    && event.first() > modal.first())) {
                return;
            }
            Event offer = new Event(
                    modal.first(),
                    modal.end(),
                    condition.end(),
                    Appraisal.FRAME,
                    Cue.Form.BASE,
                    EventRoot.AGREE,
                    1,
                    Appraisal.GOLDSTEIN,
                    false,
                    false,
                    false,
                    true,
                    true,
                    List.of("stance.conditional.offer"),
                    "offers");
            Mention source = arguments.subject(sentence, offer, events);
            if (source == null) {
                source = speakers.speakerOf(sayings, offer);
            }
            Mention asked = source == null ? null : condition.party(sentence, source);
            if (asked != null && source.speaks() && source.partner() == null && asked.partner() == null) {
                stances.add(offer, source, asked, source.actorId(), asked.actorId(), null, OFFER);
            }
        }

        private void event(Event told) {
            Speakers.Saying saying = speakers.sayingOf(sayings, told);
            boolean denied = saying != null && saying.denies();
            Event event = denied ? Operators.denied(told) : told;
            if (event.rules().contains(Operators.OBLIGATION)) {
                demanded(event);
                return;
            }
            Mention source = arguments.source(sentence, event, events);
            if (source != null && speaksOn(event)) {
                Mention speaker = speakers.speakerOf(sayings, event);
                source = speaker != null ? speaker : source;
            }
            if (source == null
                    && !event.passive()
                    && !event.nominal()
                    && (isVerbal(event) || arguments.speaksOfSelf(sentence, event))) {
                source = speakers.speakerOf(sayings, event);
            }
            if (source == null && event.nominal() && arguments.speaksOfSelf(sentence, event)) {
                source = speakers.speakerOf(sayings, event);
            }
            if (source != null && source.partner() != null) {
                mutual.both(event, source, arguments.target(sentence, event, events, source));
                return;
            }
            boolean eachOther = mutual.eachOther(event);
            Mention target = eachOther ? null : arguments.target(sentence, event, events, source);
            if (event.mutual() && event.nominal()) {
                mutual.noun(event, source, target);
                return;
            }
            if (source == null || !source.speaks() && source.kind() != Mention.Kind.PEOPLE) {
                return;
            }
            if (target != null && target.partner() != null) {
                if (mutual.toward(event, source, target)) {
                    return;
                }
                target = null;
            }
            if (target == null && condition != null && !condition.covers(event)) {
                target = condition.party(sentence, source);
            }
            boolean together = event.mutual()
                    || eachOther
                    || event.root().quadClass().isCooperation() && !event.head().directed();
            Mention fellow = conjuncts.before(source);
            if (together && (target == null || Arguments.same(target, fellow))) {
                target = fellow;
                if (target != null) {
                    stances.add(event, target, source, target.actorId(), source.actorId(), null, SURE);
                }
            }
            if (target == null && source.speaks()) {
                stances.claimed(event, source);
            }
            event = Departures.read(sentence, event, target);
            double confidence =
                    (target != null ? SURE : 0.55) * source.confidence() * (target == null ? 1 : target.confidence());
            if (target == null) {
                stances.pend(event, source, unnamed(event, source.actorId()), confidence);
            }
            for (Mention each : target == null ? List.<Mention>of() : conjuncts.from(target)) {
                stances.add(event, source, each, source.actorId(), each.actorId(), null, confidence);
            }
            Mention partner = conjuncts.before(source);
            if (partner != null && !Arguments.same(partner, target)) {
                String targetId = target == null ? unnamed(event, partner.actorId()) : target.actorId();
                stances.add(event, partner, target, partner.actorId(), targetId, null, confidence * 0.95);
            }
        }

        /** Toward whom a source does what the sentence leaves without a target, null if nothing tells. */
        private String unnamed(Event event, String source) {
            if (answers(event)) {
                String addresser = discourse.addresser(source);
                return addresser != null ? addresser : discourse.counterpart(source, isVerbal(event));
            }
            String partner = event.head().appraisal() ? discourse.partner(source) : null;
            return partner != null || event.head().weak() ? partner : discourse.counterpart(source, isVerbal(event));
        }

        /** "rejected the accusation", "accepted the offer": an act known from what was said before. */
        private boolean answers(Event event) {
            return switch (event.root()) {
                case REJECT, AGREE, CONCEDE, ACCUSE ->
                    event.last() > event.end()
                            && sentence.word(event.last() - 2).equals("the");
                default -> false;
            };
        }

        /** "said that Japan was stirring up trouble and urged Manila": the second verb of speech goes on with the first. */
        private boolean speaksOn(Event event) {
            return isVerbal(event)
                    && event.form() == Cue.Form.PAST_OR_PARTICIPLE
                    && !event.passive()
                    && (event.head().op() == Frame.Operator.DEMAND
                            || event.head().op() == Frame.Operator.SWALLOW)
                    && sentence.word(event.first() - 1).equals("and")
                    && !sentence.word(event.first() - 2).equals(",");
        }

        /** "Moscow said that Israel must stop": Moscow asks, and Israel is asked. */
        private void demanded(Event event) {
            Mention speaker = speakers.speakerOf(sayings, event);
            Mention asked = arguments.subject(sentence, event, events);
            if (speaker != null && asked != null && speaker.speaks()) {
                stances.add(event, speaker, asked, speaker.actorId(), asked.actorId(), null, 0.7);
            }
        }

        private boolean isVerbal(Event event) {
            QuadClass quad = event.root().quadClass();
            return quad == QuadClass.VERBAL_CONFLICT || quad == QuadClass.VERBAL_COOPERATION;
        }
    }
}
