package org.demarche.enrich.actor;

import java.util.Locale;

/**
 * A stretch of tokens that names an actor.
 *
 * @param first its first token
 * @param end one past its last token, titles and names included
 * @param entity who is named
 * @param kind by what kind of words
 * @param sector the CAMEO role code of the words, such as {@code GOV} or {@code MIL}
 * @param speaks whether what it says counts as the stance of its state or organisation
 * @param location whether it only says where something happens
 * @param partner the other of "both sides", else null
 */
public record Mention(
        int first, int end, Entity entity, Kind kind, String sector, boolean speaks, boolean location, Entity partner) {

    /** By what kind of words an actor is named. */
    public enum Kind {
        NAME,
        ADJECTIVE,
        PEOPLE,
        CAPITAL,
        CITY,
        METONYM,
        PERSON,
        ROLE,
        REFERENCE,
        PARTY
    }

    /** The CAMEO code of a part of a society: {@code RUSOPP} for Russia's opposition, {@code REB} for rebels of no named state. */
    public String partyId() {
        return kind == Kind.PARTY ? entity.id() : entity.cameo() + sector;
    }

    public String actorId() {
        return entity.actorId();
    }

    /** How it was found, such as {@code actor.person}; {@code actor.person.former} for one out of office. */
    public String rule() {
        String rule = "actor." + kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.PERSON && !entity.speaks() ? rule + ".former" : rule;
    }

    /** 1 for a name, less for words that only refer to one. */
    public double confidence() {
        return kind == Kind.REFERENCE ? 0.7 : 1.0;
    }
}
