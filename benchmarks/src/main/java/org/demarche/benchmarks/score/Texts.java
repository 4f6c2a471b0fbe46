package org.demarche.benchmarks.score;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under which differences two texts, titles or names count as the same. */
final class Texts {

    private static final char NEXT_LINE = '\u0085';
    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?U)\\s*(?:[,;|]|\\band\\b)\\s*");

    private Texts() {}

    /** One space for every run of white space, none at the ends. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                space = false;
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    /** For comparing: compatible characters made one, white space collapsed, case folded. */
    static String fold(String text) {
        String plain = collapse(Normalizer.normalize(text, Normalizer.Form.NFKC));
        // By way of upper case, as ß and SS are then the same.
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The names for comparing, in any order. */
    static Set<String> names(Collection<String> names) {
        return foldAll(names.stream());
    }

    /** The names of a byline for comparing. */
    static Set<String> namesOf(String byline) {
        return foldAll(BETWEEN_NAMES.splitAsStream(byline));
    }

    private static Set<String> foldAll(Stream<String> names) {
        return names.map(Texts::fold).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }
}
