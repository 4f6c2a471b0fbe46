package org.demarche.ingest.extract.author;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells in one pass over a text which of the patterns of bylines may be found in it, by the first words of what they look for: most
 * names have nothing around them, and none of the patterns is tried on them.
 */
final class BylineSigns {

    /**
     * What may stand in a text; what is false surely does not.
     *
     * @param joint what joins two names
     * @param role what announces persons who did something else than write the article
     * @param afterName what a person does, or when and where the article was published
     * @param digit a digit of a date
     */
    record Signs(boolean joint, boolean role, boolean afterName, boolean digit) {}

    private static final int JOINT = 1;
    private static final int ROLE = 2;
    private static final int AFTER_NAME = 4;
    private static final int DIGIT = 8;
    private static final String JOINT_MARKS = ",;|/&\u2022\u00B7\u2219\u22C5\u25CF\n-\u2013\u2014";

    private final Map<String, Integer> byFirstWord = new HashMap<>();

    BylineSigns(List<String> joints, List<String> roles, List<String> afterNames) {
        add(joints, JOINT);
        add(roles, ROLE);
        add(afterNames, AFTER_NAME);
    }

    private void add(List<String> wordings, int sign) {
        for (String wording : wordings) {
            int end = endOfWord(wording, 0);
            if (end > 0) {
                byFirstWord.merge(wording.substring(0, end), sign, (one, other) -> one | other);
            }
        }
    }

    Signs in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int found = 0;
        int i = 0;
        while (i < lower.length()) {
            int end = endOfWord(lower, i);
            if (end > i) {
                found |= byFirstWord.getOrDefault(lower.substring(i, end), 0);
                i = end;
            } else {
                found |= sign(lower.charAt(i));
                i++;
            }
        }
        return new Signs((found & JOINT) != 0, (found & ROLE) != 0, (found & AFTER_NAME) != 0, (found & DIGIT) != 0);
    }

    private static int sign(char c) {
        return c >= '0' && c <= '9' ? DIGIT : JOINT_MARKS.indexOf(c) >= 0 ? JOINT : 0;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
