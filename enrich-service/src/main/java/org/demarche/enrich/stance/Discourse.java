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

    private final Map<String, Integer> salience = new TreeMap<>();
    private final Map<String, Integer> lastSeen = new TreeMap<>();
    private final Map<String, String> addressers = new TreeMap<>();
    private int sentence;
    private String lastSource;

    Discourse(List<Mention> titleMentions, List<Mention> mentions) {
        titleMentions.forEach(mention -> count(mention, 3));
        mentions.forEach(mention -> count(mention, 1));
    }

    private void count(Mention mention, int weight) {
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
        addressers.put(stance.target(), stance.source());
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
