package org.demarche.enrich.theme;

import java.util.Locale;
import org.demarche.enrich.text.Phrases;

/**
 * A trigger as an analyst writes it: a phrase, or the two parts of {@code recall* + ambassador*}, which must meet in a sentence.
 *
 * @param second null for a single phrase
 */
record TriggerPhrase(String first, String second) {

    private static final String AND = " + ";

    static TriggerPhrase of(String text) {
        int and = text.indexOf(AND);
        return and < 0
                ? new TriggerPhrase(text.strip(), null)
                : new TriggerPhrase(
                        text.substring(0, and).strip(),
                        text.substring(and + AND.length()).strip());
    }

    /** What is wrong with a trigger, null if nothing is. */
    static String fault(String text) {
        TriggerPhrase phrase = of(text);
        String fault = partFault(phrase.first());
        if (fault == null && phrase.second() != null) {
            fault = phrase.second().contains(AND) ? "has more than two parts" : partFault(phrase.second());
        }
        return fault;
    }

    private static String partFault(String part) {
        if (part.chars().noneMatch(Character::isLetterOrDigit)) {
            return "has no letter or digit";
        }
        int star = part.indexOf('*');
        return star >= 0 && star < part.length() - 1 ? "may have its * at the end only" : null;
    }

    /** Whether the capitals matter: WHO is not who. */
    boolean exact() {
        return second == null && isExact(first);
    }

    private static boolean isExact(String part) {
        return part.length() > 1
                && !part.endsWith("*")
                && part.equals(part.toUpperCase(Locale.ROOT))
                && part.chars().anyMatch(Character::isLetter);
    }

    /** Adds one part to the phrases. */
    static <T> void add(Phrases.Builder<T> builder, String part, T value) {
        if (part.endsWith("*")) {
            builder.addPrefix(part.substring(0, part.length() - 1), value);
        } else if (isExact(part)) {
            builder.addExact(part, value);
        } else {
            builder.add(part, value);
        }
    }
}
