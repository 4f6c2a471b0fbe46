package org.demarche.enrich.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** The offices and titles of a text, by the token where each begins or ends. */
final class OfficePlaces {

    private static final int MAX_FILLERS = 3;

    private final Document document;
    private final Set<String> fillers;
    private final Map<Integer, ActorData.Role> roleAt = new HashMap<>();
    private final Map<Integer, Integer> roleEnd = new HashMap<>();
    private final Map<Integer, Integer> roleStartByEnd = new HashMap<>();

    /** @param fillers words that may stand between a state and its office, such as "deputy" */
    OfficePlaces(Document document, Phrases<ActorData.Role> roles, Set<String> fillers) {
        this.document = document;
        this.fillers = fillers;
        for (Phrases.Hit<ActorData.Role> hit : roles.find(document)) {
            int first = document.tokenAt(hit.start());
            int end = document.tokenAt(hit.end() - 1) + 1;
            // The hits come longest first, so the first of a start is the one to keep.
            if (roleAt.putIfAbsent(first, hit.value()) == null) {
                roleEnd.put(first, end);
                roleStartByEnd.merge(end, first, Math::min);
            }
        }
    }

    /** The office that begins at a token, null if none does. */
    ActorData.Role at(int token) {
        return roleAt.get(token);
    }

    /** One past the last token of the office that begins at a token. */
    int end(int token) {
        return roleEnd.get(token);
    }

    /** The token where an office begins after a few words such as "top" and "former", -1 if none does. */
    int after(int from) {
        for (int i = from; i < document.size() && i <= from + MAX_FILLERS; i++) {
            if (roleAt.containsKey(i)) {
                return i;
            }
            if (!fillers.contains(document.word(i)) && !document.word(i).equals("-")) {
                return -1;
            }
        }
        return -1;
    }

    /** One past a possessive ending at a token, the token itself if there is none. */
    int possessive(int token) {
        String word = document.wordOrEmpty(token);
        return word.equals("'s") || word.equals("'") ? token + 1 : token;
    }

    /** "a spokesman for the ministry" and "an adviser to the president", but not "the envoy for Ukraine". */
    private boolean speaksFor(int token) {
        String office = document.wordOrEmpty(token - 1);
        return document.word(token).equals("for") && office.startsWith("spokes")
                || document.word(token).equals("to") && (office.startsWith("advis") || office.equals("aide"));
    }

    /** Whether an office ends before a token. */
    boolean endsAt(int token) {
        return roleStartByEnd.containsKey(token);
    }

    /** The start of the office before a person's name, which needs no capital there: "prime minister Boris Johnson". */
    int titleOf(int first, int covered) {
        Integer start = roleStartByEnd.get(first);
        return start != null && start >= covered ? start : before(first, covered);
    }

    /** The start of an office before a name, as in "president of Russia", "officials in Tehran" or "President Putin". */
    int before(int first, int covered) {
        int at = first - 1;
        if (at >= 0 && document.word(at).equals("the")) {
            at--;
        }
        if (at >= 0 && (document.word(at).equals("of") || document.word(at).equals("in") || speaksFor(at))) {
            Integer start = roleStartByEnd.get(at);
            return start != null && start >= covered ? start : -1;
        }
        Integer start = roleStartByEnd.get(first);
        return start != null && start >= covered && document.capitalised(start) ? start : -1;
    }
}
