package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Finds who is named only by what they are: police, rebels, protesters and others. */
final class PartyFinder {

    private final Phrases<ActorData.Role> roles;

    PartyFinder(Phrases<ActorData.Role> roles) {
        this.roles = roles;
    }

    /** The parties outside the given mentions, in the order of the text. */
    List<Mention> find(Document document, List<Mention> mentions) {
        List<Mention> parties = new ArrayList<>();
        int covered = 0;
        int next = 0;
        for (Phrases.Hit<ActorData.Role> hit : roles.find(document)) {
            int first = document.tokenAt(hit.start());
            int end = document.tokenAt(hit.end() - 1) + 1;
            while (next < mentions.size() && mentions.get(next).end() <= first) {
                next++;
            }
            boolean free = next >= mentions.size() || mentions.get(next).first() >= end;
            if (first >= covered && free) {
                covered = end;
                String sector = hit.value().sector();
                Entity entity = Entity.itself(
                        sector,
                        hit.value().role(),
                        Actor.Type.ORGANISATION,
                        sector,
                        hit.value().role());
                parties.add(new Mention(first, end, entity, Mention.Kind.PARTY, sector, true, false, null));
            }
        }
        return parties;
    }
}
