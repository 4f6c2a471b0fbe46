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
 */
public record Entity(String id, String name, Actor.Type type, String cameo, String actorId, String role) {}
