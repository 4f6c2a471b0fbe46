package org.demarche.ingest.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows the headline of an article among its first lines, where it may be worded otherwise than the title. */
final class HeadlineLines {

    private static final int LEAST_WORD = 3;
    private static final int LEAST_WORDS = 4;
    private static final double NEARLY_ALL = 0.75;

    private final String title;
    private final Set<String> words;

    /** For the title, which may be null. */
    HeadlineLines(String title) {
        this.title = title == null ? "" : ChromeLines.normalise(title);
        words = words(this.title);
    }

    boolean isTitle(Paragraph line) {
        return isTitle(line.text());
    }

    boolean isTitle(String text) {
        return !title.isEmpty()
                && !isTooLong(text)
                && ChromeLines.normalise(text).equals(title);
    }

    /** Whether it is a heading that says nearly all that the title says. */
    boolean isVariant(Paragraph line) {
        return line.isHeading() && isVariant(line.text());
    }

    /** Whether a heading with this text says nearly all that the title says. */
    boolean isVariant(String text) {
        if (words.size() < LEAST_WORDS || text.endsWith(".") || isTooLong(text)) {
            return false;
        }
        Set<String> said = words(text);
        said.retainAll(words);
        return said.size() >= NEARLY_ALL * words.size();
    }

    private boolean isTooLong(String text) {
        return text.length() > 2 * title.length() + 20;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= LEAST_WORD) {
                words.add(word);
            }
        }
        return words;
    }
}
