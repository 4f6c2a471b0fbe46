package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Actor;
import org.demarche.enrich.actor.Mention;

/** Who was spoken of last, so that a stance without a named partner finds one. */
final class Discourse {

    private static final int KEPT = 4;

    private final List<String> recent = new ArrayList<>();
    private String lastSource;

    void note(Mention mention) {
        boolean speaks = mention.speaks() && !mention.location();
        if (speaks
                && (mention.entity().type() == Actor.Type.STATE
                        || mention.entity().type() == Actor.Type.PERSON)) {
            recent.remove(mention.actorId());
            recent.add(mention.actorId());
            if (recent.size() > KEPT) {
                recent.remove(0);
            }
        }
    }

    void noteSource(String source) {
        lastSource = source;
    }

    /** The actor who took the latest stance, null if none did. */
    String source() {
        return lastSource;
    }

    /** The latest actor other than this one, null if there is none. */
    String partner(String actor) {
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (!recent.get(i).equals(actor)) {
                return actor == null ? null : recent.get(i);
            }
        }
        return null;
    }
}
