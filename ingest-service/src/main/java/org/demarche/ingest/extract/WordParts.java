package org.demarche.ingest.extract;

import java.util.List;

/** Finds any of a few pieces of ASCII words in the names of boxes, whatever their case and whatever stands around them. */
final class WordParts {

    private final String[] parts;
    private final boolean[] starts = new boolean[128];

    WordParts(List<String> parts) {
        this.parts = parts.toArray(String[]::new);
        for (String part : parts) {
            starts[part.charAt(0)] = true;
            starts[Character.toUpperCase(part.charAt(0))] = true;
        }
    }

    boolean isIn(String names) {
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c < 128 && starts[c] && startsAt(names, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String names, int at) {
        for (String part : parts) {
            if (names.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}
