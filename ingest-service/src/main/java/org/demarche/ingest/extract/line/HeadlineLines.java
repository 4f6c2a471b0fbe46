package org.demarche.ingest.extract.line;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the headline of an article among its first lines, where it may be worded otherwise than the title. */
public final class HeadlineLines {

    private static final int LEAST_WORD = 3;
    private static final int LEAST_WORDS = 4;
    private static final double NEARLY_ALL = 0.75;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String title;

    /** Null until a line is compared with it that is not the title itself. */
    private Set<String> words;

    /** For the title, which may be null. */
    public HeadlineLines(String title) {
        this.title = title == null ? "" : ChromeLines.normalise(title);
    }

    boolean isTitle(Paragraph line) {
        return isTitle(line.text());
    }

    public boolean isTitle(String text) {
        return !title.isEmpty()
                && !isTooLong(text)
                && mayStartTitle(text)
                && ChromeLines.normalise(text).equals(title);
    }

    private boolean mayStartTitle(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Folding.isWord(text.charAt(i))) {
                return Folding.of(text.charAt(i)) == title.charAt(0);
            }
        }
        return false;
    }

    /** Whether it is a heading that says nearly all that the title says. */
    boolean isVariant(Paragraph line) {
        return line.isHeading() && isVariant(line.text());
    }

    /** Whether a heading with this text says nearly all that the title says. */
    public boolean isVariant(String text) {
        if (text.endsWith(".") || isTooLong(text)) {
            return false;
        }
        if (words == null) {
            words = words(title);
        }
        if (words.size() < LEAST_WORDS) {
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
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() >= LEAST_WORD) {
                words.add(word);
            }
        }
        return words;
    }
}
