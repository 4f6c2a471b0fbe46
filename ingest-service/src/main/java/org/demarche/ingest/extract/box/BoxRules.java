package org.demarche.ingest.extract.box;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.words.RuleFile;
import org.demarche.ingest.words.WordParts;
import org.demarche.ingest.words.WordRuns;

/** Judges a box of the page by the words of its class, id and role: where article bodies, chrome and teasers are told apart. */
public final class BoxRules {

    /**
     * What the words of a box say.
     *
     * @param kind what to do with the box
     * @param rule the words that decided, null for {@link Kind#NONE}
     * @param rank the confidence of a body rule, 0 the highest
     */
    public record Verdict(Kind kind, String rule, int rank) implements Comparable<Verdict> {
        static final Verdict NONE = new Verdict(Kind.NONE, null, 0);

        @Override
        public int compareTo(Verdict other) {
            int order = kind.compareTo(other.kind);
            return order == 0 ? Integer.compare(rank, other.rank) : order;
        }
    }

    /** What to do with a box: the order is the precedence. */
    public enum Kind {
        BODY,
        KEEP,
        COMMENTS,
        /** Chrome that may hold more text than the article. */
        CONSENT,
        CHROME,
        /** Chrome, but for the paragraphs that are called so. */
        WIDGET,
        /** Chrome, but for the one between the headline and the body. */
        TEASER,
        STANDFIRST,
        PANEL,
        WEAK,
        NONE
    }

    private final WordRuns<Verdict> rules = new WordRuns<>();
    private final WordParts pictures;

    private BoxRules(RuleFile file) {
        pictures = new WordParts(file.section("picture"));
        int rank = 0;
        for (String words : file.section("body")) {
            rules.add(words, new Verdict(Kind.BODY, words, rank++));
        }
        addAll(file, "keep", Kind.KEEP);
        addAll(file, "comments", Kind.COMMENTS);
        addAll(file, "consent", Kind.CONSENT);
        addAll(file, "chrome", Kind.CHROME);
        addAll(file, "widget", Kind.WIDGET);
        addAll(file, "teaser", Kind.TEASER);
        addAll(file, "standfirst", Kind.STANDFIRST);
        addAll(file, "panel", Kind.PANEL);
        addAll(file, "weak", Kind.WEAK);
    }

    public static BoxRules load() {
        return new BoxRules(RuleFile.load(BoxRules.class, "boxes.txt"));
    }

    private void addAll(RuleFile file, String section, Kind kind) {
        for (String words : file.section(section)) {
            rules.add(words, new Verdict(kind, words, 0));
        }
    }

    /** The verdict on the attributes of one box; {@code names} is their raw text, such as {@code "article__body mostRead"}. */
    Verdict judge(String names) {
        Verdict found = rules.find(names);
        return found == null ? Verdict.NONE : found;
    }

    /** Whether the box says of itself that it holds a picture. */
    boolean isPicture(String names) {
        return pictures.isIn(names);
    }

    /** Cuts {@code "article__relatedBox"} into article, related, box. */
    public static String[] words(String names) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean lower = false;
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean part = Character.isLetterOrDigit(c);
            if (!word.isEmpty() && (!part || lower && Character.isUpperCase(c))) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (part) {
                word.append(Character.toLowerCase(c));
            }
            lower = Character.isLowerCase(c);
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words.toArray(String[]::new);
    }
}
