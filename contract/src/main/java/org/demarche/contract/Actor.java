package org.demarche.contract;

import java.util.List;

/**
 * A state, an organisation or a person in office who is mentioned in a text.
 *
 * @param id ISO 3166-1 alpha-3 for a state, a short id for an organisation ({@code NATO}), a slug for a person
 * @param name the usual English name
 * @param type what it is; null if a newer writer has one that this reader does not know
 * @param cameo the CAMEO actor code, such as {@code USAGOV}
 * @param actor for a person the id of the state or organisation that the office speaks for; null for one out of office, else null
 * @param role for a person the office on the day of the text, such as {@code foreign minister}, with {@code former} before it where it
 *     was over by then; else null
 * @param spans every mention, in the order of the text
 * @param rules by what it was found, in the order of the first use, such as {@code actor.adjective} or {@code actor.reference}
 */
public record Actor(
        String id,
        String name,
        Type type,
        String cameo,
        String actor,
        String role,
        List<Span> spans,
        List<String> rules) {

    public Actor {
        spans = spans == null ? List.of() : List.copyOf(spans);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    public enum Type {
        STATE,
        ORGANISATION,
        ARMED_GROUP,
        STATE_GROUP,
        PERSON
    }
}
