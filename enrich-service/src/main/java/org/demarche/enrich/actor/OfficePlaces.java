package org.demarche.enrich.actor;

import java.util.HashMap;
import java.util.Map;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** The offices and titles of a text, by the token where each begins or ends. */
final class OfficePlaces {

    private final Document document;
    private final Map<Integer, ActorData.Role> roleAt = new HashMap<>();
    private final Map<Integer, Integer> roleEnd = new HashMap<>();
    private final Map<Integer, Integer> roleStartByEnd = new HashMap<>();

    OfficePlaces(Document document, Phrases<ActorData.Role> roles) {
        this.document = document;
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

    /** "a spokesman for the ministry", but not "the envoy for Ukraine". */
    private boolean speaksFor(int token) {
        return document.word(token).equals("for")
                && document.wordOrEmpty(token - 1).startsWith("spokes");
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
