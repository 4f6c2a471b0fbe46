package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.enrich.actor.Mention;

/** The stances of what two parties do together or to each other: each is the source of one and the target of the other. */
final class MutualStances {

    private static final double NOUN = 0.75;
    private static final double PAIR = 0.7;
    private static final int FELLOW_REACH = 6;

    private final SentenceView sentence;
    private final Conjuncts conjuncts;
    private final StanceCollector stances;
    private final Discourse discourse;

    MutualStances(SentenceView sentence, Conjuncts conjuncts, StanceCollector stances, Discourse discourse) {
        this.sentence = sentence;
        this.conjuncts = conjuncts;
        this.stances = stances;
        this.discourse = discourse;
    }

    /** "both countries": toward a third if one is named, else toward each other. */
    void both(Event event, Mention pair, Mention target) {
        List<String> ids = discourse.pairOf(pair);
        String one = ids.get(0);
        String other = ids.get(1);
        if (target == null || target.partner() != null || ids.contains(target.actorId())) {
            stances.add(event, pair, null, one, other, null, PAIR);
            stances.add(event, pair, null, other, one, null, PAIR);
        } else {
            stances.add(event, pair, target, one, target.actorId(), null, PAIR);
            stances.add(event, pair, target, other, target.actorId(), null, PAIR);
        }
    }

    /** "Peru and Chile congratulated both countries": toward each of them; false if it is only the two themselves. */
    boolean toward(Event event, Mention source, Mention pair) {
        Mention fellow = conjuncts.before(source);
        List<String> own = fellow == null ? List.of(source.actorId()) : List.of(source.actorId(), fellow.actorId());
        List<String> ids = discourse.pairOf(pair);
        ids = own.containsAll(ids) ? discourse.pairBeside(own) : ids;
        for (String id : ids) {
            own.forEach(each -> stances.add(event, source, pair, each, id, null, PAIR));
        }
        return !ids.isEmpty();
    }

    /** "talks between X and Y", "US-Russia talks", "X's talks with Y", "X, Y in talks". */
    void noun(Event event, Mention source, Mention target) {
        Mention one = source;
        Mention other = target;
        if (one == null && other != null) {
            one = other;
            List<Mention> more = conjuncts.from(other);
            other = more.size() > 1 ? more.get(1) : null;
        } else if (one != null && conjuncts.before(one) != null) {
            other = conjuncts.before(one);
        } else if (one == null) {
            one = nearest(event);
            other = one == null ? null : conjuncts.before(one);
        }
        if (one != null && other == null && one.partner() != null) {
            both(event, one, null);
            return;
        }
        if (one == null || other == null || one.location() || other.location()) {
            return;
        }
        stances.add(event, one, other, one.actorId(), other.actorId(), null, NOUN);
        stances.add(event, other, one, other.actorId(), one.actorId(), null, NOUN);
    }

    private Mention nearest(Event event) {
        Mention nearest = null;
        for (Mention mention : sentence.mentions()) {
            if (mention.end() <= event.first() && event.first() - mention.end() <= FELLOW_REACH) {
                nearest = mention;
            }
        }
        return nearest;
    }

    /** "accused each other", "trusts the other". */
    boolean eachOther(Event event) {
        for (int t = event.end(); t < Math.min(sentence.end(), event.last() + 4); t++) {
            String before = sentence.word(t - 1);
            if (sentence.word(t).equals("other") && (before.equals("each") || before.equals("the") && closes(t + 1))
                    || sentence.word(t).equals("another") && before.equals("one")) {
                return true;
            }
        }
        return false;
    }

    /** "the other side" names one, "the other enough" does not. */
    private boolean closes(int token) {
        return !sentence.document().isWord(token)
                || token >= sentence.end()
                || sentence.word(token).equals("enough")
                || sentence.word(token).equals("of")
                || sentence.word(token).equals("for");
    }
}
