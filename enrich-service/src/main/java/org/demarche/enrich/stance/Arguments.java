package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.enrich.actor.Mention;

/** Finds who does an event and toward whom, from the order of words and the prepositions between them. */
final class Arguments {

    private static final int AGENT_REACH = 14;
    private static final int NOMINAL_REACH = 4;
    private static final int ASIDE = 8;
    private static final int SELF_REACH = 6;
    private static final int VOICE_REACH = 3;

    private final Modality words;
    private final Recipients recipients;

    Arguments(Modality words) {
        this.words = words;
        this.recipients = new Recipients(words);
    }

    /** The mention that does an event, null if none is found. */
    Mention source(SentenceView sentence, Event event, List<Event> events) {
        if (event.nominal()) {
            return nominalSource(sentence, event);
        }
        return event.passive() ? agent(sentence, event.end()) : subject(sentence, event, events);
    }

    /** The mention toward whom an event is done, null if none is found. */
    Mention target(SentenceView sentence, Event event, List<Event> events, Mention source) {
        if (event.passive() && !event.nominal()) {
            Mention patient = subject(sentence, event, events);
            patient = patient != null ? patient : place(sentence, event.first());
            return patient != null ? patient : recipients.find(sentence, event, events, source);
        }
        return recipients.find(sentence, event, events, source);
    }

    /** The nearest fitting mention on the left: not in a prepositional phrase, not the object of another verb, not a place. */
    Mention subject(SentenceView sentence, Event event, List<Event> events) {
        Mention fallback = null;
        for (int i = sentence.mentions().size() - 1; i >= 0; i--) {
            Mention mention = sentence.mentions().get(i);
            if (mention.end() > event.first() || mention.location()) {
                continue;
            }
            if (between(sentence, mention.end(), event.first(), ";")
                    || selfBefore(sentence, event, mention.end())
                    || strangerBefore(sentence, event, mention.end())) {
                break;
            }
            if (topic(sentence, mention)
                    || isSomebodyElse(sentence, mention, words)
                    || aside(sentence, mention, event.first())
                    || prepositional(sentence, mention)
                    || objectOf(sentence, mention, event, events)) {
                continue;
            }
            if (mention.kind() == Mention.Kind.ADJECTIVE && !leads(sentence, mention, event)) {
                fallback = fallback == null ? mention : fallback;
                continue;
            }
            return mention;
        }
        return fallback;
    }

    /** "we will not accept": whoever speaks does it. */
    boolean speaksOfSelf(SentenceView sentence, Event event) {
        if (event.nominal()) {
            String before = sentence.word(event.first() - 1);
            return before.equals("our") || sentence.word(event.first() - 2).equals("our");
        }
        return selfBefore(sentence, event, Math.max(sentence.first(), event.first() - SELF_REACH));
    }

    /** "Peru abstained when the council condemned": the clause of the verb has a subject of its own. */
    private boolean strangerBefore(SentenceView sentence, Event event, int from) {
        if (sentence.markerWithin(Modality.Kind.VOICE, Math.max(from, event.first() - VOICE_REACH), event.first())) {
            return true;
        }
        for (int t = event.first() - 2; t >= from; t--) {
            String word = sentence.word(t);
            if (word.equals("when")
                    || word.equals("after")
                    || word.equals("because")
                    || word.equals("that")
                    || word.equals("before")) {
                String next = sentence.word(t + 1);
                return next.equals("the") || next.equals("a") || next.equals("an");
            }
        }
        return false;
    }

    private static boolean selfBefore(SentenceView sentence, Event event, int from) {
        for (int t = event.first() - 1; t >= from; t--) {
            String word = sentence.word(t);
            if (word.equals("we") || word.equals("i")) {
                return true;
            }
        }
        return false;
    }

    /** The nearest place on the left: "targets in Lebanon were bombed". */
    private static Mention place(SentenceView sentence, int before) {
        Mention nearest = null;
        for (Mention mention : sentence.mentions()) {
            nearest = mention.location() && mention.end() <= before ? mention : nearest;
        }
        return nearest;
    }

    /** "Zambia, which borders Angola, condemned": what stands in a relative clause is not the subject of the main one. */
    private static boolean aside(SentenceView sentence, Mention mention, int verb) {
        if (!between(sentence, mention.end(), verb, ",")) {
            return false;
        }
        for (int t = mention.first() - 1; t > sentence.first() && t > mention.first() - ASIDE; t--) {
            String word = sentence.word(t);
            if (word.equals("which") || word.equals("who") || word.equals("where") || word.equals("whose")) {
                return sentence.word(t - 1).equals(",");
            }
            if (word.equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "the Ukraine conflict" is what is spoken of, not who acts. */
    private boolean topic(SentenceView sentence, Mention mention) {
        return mention.kind() != Mention.Kind.PERSON && words.topicNouns.contains(sentence.word(mention.end()));
    }

    /** "Peru's patrons", "the Peruvian lobby", and the "it" of "it is clear". */
    static boolean isSomebodyElse(SentenceView sentence, Mention mention, Modality words) {
        int next = mention.end();
        if (mention.kind() == Mention.Kind.REFERENCE
                && sentence.word(mention.first()).equals("it")) {
            return words.beForms.contains(sentence.word(next)) && words.expletives.contains(sentence.word(next + 1));
        }
        // "the Ukrainian-Baltic lobby"
        next = sentence.word(next).equals("-") ? next + 2 : next;
        boolean owner = sentence.word(next).equals("'s");
        next = owner ? next + 1 : next;
        return (owner || mention.kind() == Mention.Kind.ADJECTIVE)
                && (words.thirdParties.contains(sentence.word(next))
                        || owner && words.thirdParties.contains(sentence.word(next + 1)));
    }

    /** Whether an adjective's noun is what does the event: "the Russian proposal angered", "US-led forces attacked". */
    private static boolean leads(SentenceView sentence, Mention mention, Event event) {
        return event.first() - mention.end() <= 4 && !between(sentence, mention.end(), event.first(), ",");
    }

    private boolean prepositional(SentenceView sentence, Mention mention) {
        int before = mention.first() - 1;
        for (int steps = 0; steps < 3; steps++) {
            String word = sentence.word(before);
            if (words.prepositions.contains(word)) {
                return !(word.equals("of") && mention.kind() == Mention.Kind.ROLE)
                        || mention.first() == sentence.first();
            }
            if (!word.equals("the")
                    && !word.equals("a")
                    && !word.equals("an")
                    && !word.equals("-")
                    && !word.equals("anti")
                    && !word.equals("former")
                    && !word.equals("its")
                    && !word.equals("both")) {
                return false;
            }
            before--;
        }
        return false;
    }

    private static boolean objectOf(SentenceView sentence, Mention mention, Event own, List<Event> events) {
        for (Event event : events) {
            if (event != own
                    && !event.nominal()
                    && !event.passive()
                    && event.form().isVerb()
                    && event.end() <= mention.first()
                    && mention.first() - event.end() <= 3
                    && event.first() < own.first()
                    && !between(sentence, event.end(), mention.first(), ",")
                    && !between(sentence, event.end(), mention.first(), "that")
                    && event.head().op() != Frame.Operator.SAY) {
                return true;
            }
        }
        return false;
    }

    /** The mention after "by". */
    Mention agent(SentenceView sentence, int from) {
        for (int t = from; t < Math.min(sentence.end(), from + AGENT_REACH); t++) {
            String word = sentence.word(t);
            if (word.equals("by")) {
                for (Mention mention : sentence.mentions()) {
                    if (mention.first() > t && mention.first() <= t + 5 && mention.kind() != Mention.Kind.CITY) {
                        return isSomebodyElse(sentence, mention, words) ? null : mention;
                    }
                }
                return null;
            }
            if (word.equals(";") || words.clauseStarts.contains(word)) {
                return null;
            }
        }
        return null;
    }

    private Mention nominalSource(SentenceView sentence, Event event) {
        Mention nearest = null;
        for (Mention mention : sentence.mentions()) {
            if (mention.end() <= event.first()
                    && event.first() - mention.end() <= NOMINAL_REACH
                    && !mention.location()
                    && !between(sentence, mention.end(), event.first(), ",")
                    && !verbBetween(sentence, mention.end(), event.first())) {
                nearest = mention;
            }
        }
        if (nearest == null
                && event.head().appraisal()
                && sentence.word(event.end()).equals("in")) {
            // "skepticism in Moscow": a place that feels something is an actor.
            Mention feels = sentence.mentionAt(event.end() + 1);
            nearest = feels == null || feels.kind() == Mention.Kind.CITY ? null : feels;
        }
        return nearest != null ? nearest : agent(sentence, event.end());
    }

    /** "Manila brushed the warning aside": a noun with an article of its own is nobody's. */
    private boolean verbBetween(SentenceView sentence, int from, int to) {
        for (int t = from; t < to; t++) {
            String word = sentence.word(t);
            if (words.beForms.contains(word)
                    || words.prepositions.contains(word)
                    || words.barriers.contains(word)
                    || word.equals("to")
                    || word.equals("the")
                    || word.equals("a")
                    || word.equals("an")) {
                return true;
            }
        }
        return false;
    }

    static boolean same(Mention one, Mention other) {
        return one != null && other != null && one.actorId().equals(other.actorId());
    }

    static boolean between(SentenceView sentence, int from, int to, String word) {
        for (int t = from; t < to; t++) {
            if (sentence.word(t).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
