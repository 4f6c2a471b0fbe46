package org.demarche.enrich.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.enrich.text.Document;

/** Tells a name that only says where something happens from one that says who acts. */
final class PlaceReading {

    private final Set<String> locationPrepositions;
    private final Set<String> directions;

    PlaceReading(ActorData.Context context) {
        locationPrepositions = new HashSet<>(context.locationPrepositions());
        directions = new HashSet<>(context.directions());
    }

    /** Whether a preposition of place, and at most a direction, stands before a name. */
    boolean isPlace(Document document, int first) {
        int at = first - 1;
        while (at >= 0 && directions.contains(document.word(at))) {
            at--;
        }
        return at >= 0 && locationPrepositions.contains(document.word(at));
    }

    /** "in Europe, the Middle East and Asia": what is joined to a place is a place. */
    Mention listed(Document document, List<Mention> mentions, Mention mention) {
        Mention before = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (before == null
                || !before.location()
                || mention.kind() != Mention.Kind.NAME && mention.kind() != Mention.Kind.CAPITAL) {
            return mention;
        }
        boolean joined = false;
        for (int t = before.end(); t < mention.first(); t++) {
            String word = document.word(t);
            joined |= word.equals("and")
                    || word.equals(",") && document.wordOrEmpty(mention.end()).equals(",");
            if (!word.equals("and") && !word.equals(",") && !word.equals("the")) {
                return mention;
            }
        }
        return joined
                ? new Mention(
                        mention.first(),
                        mention.end(),
                        mention.entity(),
                        mention.kind(),
                        mention.sector(),
                        mention.speaks(),
                        true,
                        null)
                : mention;
    }
}
