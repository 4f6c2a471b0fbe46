package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.words.RuleFile;
import org.demarche.ingest.words.Spaces;

/** The words that announce names at the start of a line. */
final class BylinePrefixes {

    private static final int LONGEST_FIRST_WORD = 16;
    private static final String BY = "by";

    /** The longest first. */
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    /** The hashes of the first two letters: most lines are given up here, before their first word is cut out. */
    private final BitSet starts = new BitSet();

    private final Set<String> whole;
    private final int longest;
    private final List<String> credits;

    private BylinePrefixes(RuleFile file) {
        List<String> prefixes = file.section("prefix").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String prefix : prefixes) {
            starts.set(hash(prefix, 0));
            byFirstWord
                    .computeIfAbsent(prefix.substring(0, endOfWord(prefix, 0)), word -> new ArrayList<>())
                    .add(prefix);
        }
        whole = new HashSet<>(prefixes);
        longest = prefixes.get(0).length();
        credits = file.section("credit");
    }

    static BylinePrefixes load() {
        return new BylinePrefixes(RuleFile.load(BylinePrefixes.class, "authors.txt"));
    }

    /** The line without what announces names at its start. */
    String without(String line) {
        String rest = line;
        for (int cut = length(rest); cut > 0; cut = length(rest)) {
            while (cut < rest.length() && isGap(rest.charAt(cut))) {
                cut++;
            }
            rest = rest.substring(cut);
        }
        return rest;
    }

    private static boolean isGap(char c) {
        return isMark(c) || c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The line without the dashes before it. */
    static String withoutDash(String line) {
        return line.substring(start(line));
    }

    private static int start(String line) {
        int start = 0;
        while (start < line.length()
                && (Spaces.isBlank(line.charAt(start)) || "-\u2013\u2014".indexOf(line.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    private int length(String line) {
        for (String prefix : among(line)) {
            if (line.length() > prefix.length() && line.regionMatches(true, 0, prefix, 0, prefix.length())) {
                char next = line.charAt(prefix.length());
                boolean glued = prefix.equals(BY) && isGlued(line);
                if (next == ' ' || isMark(next) || prefix.endsWith(":") || glued) {
                    return prefix.length();
                }
            }
        }
        return 0;
    }

    /** Whether a line may begin as bylines do: quick, for every text of a page. */
    boolean mayAnnounce(String line) {
        return !among(line).isEmpty();
    }

    /** The prefixes with the first word of the line. */
    private List<String> among(String line) {
        if (isGlued(line)) {
            return byFirstWord.get(BY);
        }
        int from = start(line);
        while (from < line.length() && (Spaces.isBlank(line.charAt(from)) || line.charAt(from) == '(')) {
            from++;
        }
        if (from + 2 > line.length() || !starts.get(hash(line, from))) {
            return List.of();
        }
        int end = endOfWord(line, from);
        return end - from > LONGEST_FIRST_WORD
                ? List.of()
                : byFirstWord.getOrDefault(line.substring(from, end).toLowerCase(Locale.ROOT), List.of());
    }

    private static int hash(String line, int from) {
        return (Character.toLowerCase(line.charAt(from)) * 31 + Character.toLowerCase(line.charAt(from + 1))) & 0xFFFF;
    }

    private static int endOfWord(String line, int from) {
        int end = from;
        while (end < line.length() && !Spaces.isBlank(line.charAt(end)) && !isMark(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether it parts a label from what it announces, in one script or another. */
    private static boolean isMark(char c) {
        return c == ':' || c == '\uFF1A' || c == '\u30FB' || c == '\uFF1D';
    }

    /** Where two inline elements meet, no space may stand between them. */
    private static boolean isGlued(String line) {
        return line.length() > 2 && line.startsWith("By") && Character.isUpperCase(line.charAt(2));
    }

    boolean isOnlyPrefix(String line) {
        return line.length() >= 2
                && line.length() <= longest
                && starts.get(hash(line, 0))
                && whole.contains(line.toLowerCase(Locale.ROOT));
    }

    /** Whether the words from there on are those before the names of authors at the end of a text: quick, for every text of a page. */
    boolean startsCredit(String line, int from) {
        for (String credit : credits) {
            if (line.regionMatches(true, from, credit, 0, credit.length())) {
                return true;
            }
        }
        return false;
    }
}
