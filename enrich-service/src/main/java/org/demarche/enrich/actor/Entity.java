package org.demarche.enrich.actor;

import org.demarche.contract.Actor;

/**
 * An actor of the gazetteer.
 *
 * @param id ISO 3166-1 alpha-3, an organisation's short id or a person's slug
 * @param name the usual English name
 * @param type what it is
 * @param cameo the CAMEO code of a state or organisation, of the office's actor for a person
 * @param actorId for whom it speaks: itself, or the state or organisation of a person's office
 * @param role a person's office, else null
 * @param sector the CAMEO role code of a person's office, {@code GOV} for others
 * @param speaks whether its words count as those of its actor: not for a person out of office or in opposition
 */
public record Entity(
        String id,
        String name,
        Actor.Type type,
        String cameo,
        String actorId,
        String role,
        String sector,
        boolean speaks) {

    /** A state, an organisation or a party, which speaks for itself. */
    static Entity itself(String id, String name, Actor.Type type, String cameo, String role) {
        return new Entity(id, name, type, cameo, id, role, "GOV", true);
    }
}
