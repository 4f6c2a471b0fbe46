package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judges a box of the page by the words of its class, id and role: where article bodies, chrome and teasers are told apart. */
final class BoxRules {

    /**
     * What the words of a box say.
     *
     * @param kind what to do with the box
     * @param rule the words that decided, null for {@link Kind#NONE}
     * @param rank the confidence of a body rule, 0 the highest
     */
    record Verdict(Kind kind, String rule, int rank) {
        static final Verdict NONE = new Verdict(Kind.NONE, null, 0);
    }

    /** What to do with a box: the order is the precedence. */
    enum Kind {
        BODY,
        KEEP,
        COMMENTS,
        CHROME,
        /** Chrome, but for the one between the headline and the body. */
        TEASER,
        STANDFIRST,
        PANEL,
        WEAK,
        NONE
    }

    private record Rule(String[] words, Verdict verdict) {

        boolean matches(String[] box, int at) {
            if (at + words.length > box.length) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (!matchesWord(words[i], box[at + i])) {
                    return false;
                }
            }
            return true;
        }

        private static boolean matchesWord(String rule, String word) {
            return rule.endsWith("*") ? word.startsWith(rule.substring(0, rule.length() - 1)) : rule.equals(word);
        }
    }

    private static final int PREFIX = 3;

    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();
    private final Map<String, List<Rule>> byPrefix = new HashMap<>();

    private final List<String> pictures;

    private BoxRules(RuleFile file) {
        pictures = file.section("picture");
        int rank = 0;
        for (String words : file.section("body")) {
            add(words, new Verdict(Kind.BODY, words, rank++));
        }
        addAll(file, "keep", Kind.KEEP);
        addAll(file, "comments", Kind.COMMENTS);
        addAll(file, "chrome", Kind.CHROME);
        addAll(file, "teaser", Kind.TEASER);
        addAll(file, "standfirst", Kind.STANDFIRST);
        addAll(file, "panel", Kind.PANEL);
        addAll(file, "weak", Kind.WEAK);
    }

    static BoxRules load() {
        return new BoxRules(RuleFile.load("boxes.txt"));
    }

    private void addAll(RuleFile file, String section, Kind kind) {
        for (String words : file.section(section)) {
            add(words, new Verdict(kind, words, 0));
        }
    }

    private void add(String words, Verdict verdict) {
        Rule rule = new Rule(words.split("\\s+"), verdict);
        String first = rule.words[0];
        if (first.endsWith("*")) {
            if (first.length() <= PREFIX) {
                throw new IllegalStateException("boxes.txt: too short a prefix: " + words);
            }
            byPrefix.computeIfAbsent(first.substring(0, PREFIX), key -> new ArrayList<>())
                    .add(rule);
        } else {
            byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(rule);
        }
    }

    /** The verdict on the attributes of one box; {@code names} is their raw text, such as {@code "article__body mostRead"}. */
    Verdict judge(String names) {
        String[] box = words(names);
        Verdict best = Verdict.NONE;
        for (int at = 0; at < box.length; at++) {
            best = better(best, byFirstWord.get(box[at]), box, at);
            if (box[at].length() >= PREFIX) {
                best = better(best, byPrefix.get(box[at].substring(0, PREFIX)), box, at);
            }
        }
        return best;
    }

    /** Whether the box says of itself that it holds a picture. */
    boolean isPicture(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        for (String word : pictures) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Verdict better(Verdict best, List<Rule> rules, String[] box, int at) {
        if (rules == null) {
            return best;
        }
        Verdict result = best;
        for (Rule rule : rules) {
            int order = rule.verdict.kind.compareTo(result.kind);
            if ((order < 0 || order == 0 && rule.verdict.rank < result.rank) && rule.matches(box, at)) {
                result = rule.verdict;
            }
        }
        return result;
    }

    /** Cuts {@code "article__relatedBox"} into article, related, box. */
    static String[] words(String names) {
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
