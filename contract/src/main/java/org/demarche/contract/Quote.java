package org.demarche.contract;

/**
 * Somebody's words in the article.
 *
 * @param speaker the name as written, null where nobody is named
 * @param actor the id of the state or organisation that the speaker speaks for, null if unknown
 * @param cue the verb, such as {@code said}, null where there is none
 * @param span what was said
 * @param direct in quotation marks
 */
public record Quote(String speaker, String actor, String cue, Span span, boolean direct) {}
