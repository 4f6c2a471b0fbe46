package org.demarche.enrich.stance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.contract.Actor;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/** Who the text is about, so that a stance without a named partner finds one. */
final class Discourse {

    private static final int RECENT = 3;
    private static final double GUESSED = 0.55;
    private static final double BILATERAL = 0.75;
    private static final int ANSWER_REACH = 4;
    private static final String PAIR = " ";

    private final Map<String, Integer> salience = new TreeMap<>();
    private final Map<String, Integer> lastSeen = new TreeMap<>();
    private final Map<String, String> addressers = new TreeMap<>();
    private final Map<String, Integer> named = new TreeMap<>();
    private final Map<String, Integer> addressed = new TreeMap<>();
    private final Map<String, Integer> dyads = new TreeMap<>();
    private int sentence;
    private String lastSource;

    Discourse(List<Mention> titleMentions, List<Mention> mentions) {
        titleMentions.forEach(mention -> count(mention, 3));
        mentions.forEach(mention -> count(mention, 1));
    }

    private void count(Mention mention, int weight) {
        boolean acts = mention.entity().type() != Actor.Type.STATE_GROUP && mention.kind() != Mention.Kind.REFERENCE;
        if (acts && mention.speaks()) {
            named.merge(mention.actorId(), weight, Integer::sum);
        }
        if (party(mention)) {
            salience.merge(mention.actorId(), weight, Integer::sum);
        }
    }

    private static boolean party(Mention mention) {
        return mention.speaks()
                && !mention.location()
                && (mention.entity().type() == Actor.Type.STATE
                        || mention.entity().type() == Actor.Type.PERSON);
    }

    /** Moves on to the next sentence. */
    void enter(SentenceView view) {
        sentence = view.index();
        view.mentions().stream().filter(Discourse::party).forEach(mention -> lastSeen.put(mention.actorId(), sentence));
    }

    void note(Stance stance) {
        lastSource = stance.source();
        if (stance.confidence() <= GUESSED) {
            // A partner that was itself inferred proves nothing of the next.
            return;
        }
        addressers.put(stance.target(), stance.source());
        addressed.put(stance.target(), sentence);
        dyads.merge(pair(stance.source(), stance.target()), 1, Integer::sum);
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + PAIR + other : other + PAIR + one;
    }

    /**
     * With whom an actor has had to do so far: who last took a stance toward it, else who is named most; null if nobody.
     *
     * @param verbal whether it is words: those of a newcomer are about whom the text is about, his deeds need not be
     */
    String counterpart(String actor, boolean verbal) {
        if (!named.containsKey(actor)) {
            // "the West" is not one to have a partner.
            return null;
        }
        Integer since = addressed.get(actor);
        if (since != null && sentence - since <= ANSWER_REACH) {
            return addressers.get(actor);
        }
        String best = null;
        int most = 0;
        for (String dyad : dyads.keySet()) {
            List<String> ids = List.of(dyad.split(PAIR));
            String other = ids.get(0).equals(actor) ? ids.get(1) : ids.get(0);
            int weight = ids.contains(actor) ? named.getOrDefault(other, 0) : 0;
            if (weight > most) {
                most = weight;
                best = other;
            }
        }
        best = best == null ? opposite(actor) : best;
        return best == null && verbal ? protagonist(actor) : best;
    }

    /** Of all who have had to do with somebody so far the one named most, whom a newcomer speaks of; null if nobody has. */
    private String protagonist(String newcomer) {
        String best = null;
        for (String dyad : dyads.keySet()) {
            for (String id : dyad.split(PAIR)) {
                boolean more = best == null || named.getOrDefault(id, 0) > named.getOrDefault(best, 0);
                best = more && !id.equals(newcomer) ? id : best;
            }
        }
        return best;
    }

    /** The other of the two whom the text is about, null if it is about more or fewer. */
    private String opposite(String actor) {
        int all = 0;
        int own = named.getOrDefault(actor, 0);
        String other = null;
        for (Map.Entry<String, Integer> entry : named.entrySet()) {
            all += entry.getValue();
            if (!entry.getKey().equals(actor) && (other == null || entry.getValue() > named.get(other))) {
                other = entry.getKey();
            }
        }
        boolean two = own > 1 && other != null && named.get(other) > 1 && own + named.get(other) >= BILATERAL * all;
        return two ? other : null;
    }

    /** Whether two actors have taken a stance toward each other so far. */
    boolean met(String one, String other) {
        return dyads.containsKey(pair(one, other));
    }

    /** The two who have had most to do with each other so far, others than the given ones; empty if there are none. */
    List<String> pairBeside(List<String> others) {
        String most = null;
        for (Map.Entry<String, Integer> dyad : dyads.entrySet()) {
            boolean free = List.of(dyad.getKey().split(PAIR)).stream().noneMatch(others::contains);
            most = free && (most == null || dyad.getValue() > dyads.get(most)) ? dyad.getKey() : most;
        }
        return most == null ? List.of() : List.of(most.split(PAIR));
    }

    /**
     * Whom "both countries" names: the two who were named last, unless they have nothing to do with each other and one of them
     * belongs to the pair that the text is mostly about.
     */
    List<String> pairOf(Mention both) {
        String one = both.entity().actorId();
        String other = both.partner().actorId();
        String most = null;
        for (Map.Entry<String, Integer> dyad : dyads.entrySet()) {
            boolean known = List.of(dyad.getKey().split(PAIR)).contains(one)
                    || List.of(dyad.getKey().split(PAIR)).contains(other);
            most = known && (most == null || dyad.getValue() > dyads.get(most)) ? dyad.getKey() : most;
        }
        return met(one, other) || most == null ? List.of(one, other) : List.of(most.split(PAIR));
    }

    /** Who last took a stance toward an actor, null if nobody did: "the accusation" that it rejects is theirs. */
    String addresser(String actor) {
        return addressers.get(actor);
    }

    /** The actor who took the latest stance, null if none did. */
    String source() {
        return lastSource;
    }

    /** The other main actor of the text so far, of equal ones the latest; null if there is none. */
    String partner(String actor) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : salience.entrySet()) {
            Integer seen = lastSeen.get(entry.getKey());
            if (actor != null && seen != null && !entry.getKey().equals(actor)) {
                int weight = 2 * entry.getValue() + (sentence - seen < RECENT ? 1 : 0);
                if (weight > most) {
                    most = weight;
                    best = entry.getKey();
                }
            }
        }
        return best;
    }
}
