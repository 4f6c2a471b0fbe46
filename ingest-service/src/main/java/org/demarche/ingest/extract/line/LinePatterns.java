package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.words.Recent;

/**
 * Patterns of whole lines, each tried only on the lines that it can match by their first character.
 *
 * <p>A pattern that may begin with anything says before {@code =>} which lower-case text a line must hold to be worth the trial.
 */
final class LinePatterns {

    /** Latin, Greek and Cyrillic: lines that begin otherwise are few, and all patterns are tried on them. */
    private static final int CHARACTERS = 0x530;

    private static final String NEEDS = " => ";

    /** So many first characters tell nearly always that a line is none of these. */
    private static final int START = 3;

    private record Rule(String needed, Pattern pattern) {

        static Rule of(String line) {
            int cut = line.indexOf(NEEDS);
            return new Rule(
                    cut < 0 ? "" : line.substring(0, cut),
                    Pattern.compile(
                            cut < 0 ? line : line.substring(cut + NEEDS.length()),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        boolean mayBeginWith(String start) {
            Matcher matcher = pattern.matcher(start);
            // Where the end of the input had no say in the failure, no longer line can succeed.
            return matcher.matches() || matcher.hitEnd();
        }

        boolean matches(String line, String lower) {
            return lower.contains(needed) && pattern.matcher(line).matches();
        }
    }

    private final List<Rule> all;
    private final List<List<Rule>> byFirst = new ArrayList<>(CHARACTERS);
    private final Recent<List<Rule>> byStart = new Recent<>(1 << 13, this::beginningWith);

    LinePatterns(List<String> lines) {
        all = lines.stream().map(Rule::of).toList();
        for (char c = 0; c < CHARACTERS; c++) {
            byFirst.add(among(all, String.valueOf(c)));
        }
    }

    private List<Rule> beginningWith(String start) {
        char first = start.charAt(0);
        return among(first < CHARACTERS ? byFirst.get(first) : all, start);
    }

    private static List<Rule> among(List<Rule> rules, String start) {
        return rules.stream().filter(rule -> rule.mayBeginWith(start)).toList();
    }

    /** Whether one of the patterns matches the whole line, which is not empty; {@code lower} is the line in lower case. */
    boolean match(String line, String lower) {
        for (Rule rule : byStart.of(line.substring(0, Math.min(START, line.length())))) {
            if (rule.matches(line, lower)) {
                return true;
            }
        }
        return false;
    }
}
