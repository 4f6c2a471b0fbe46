package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns of whole lines, each tried only on the lines that it can match by their first two characters.
 *
 * <p>A pattern that may begin with anything says before {@code =>} which lower-case text a line must hold to be worth the trial.
 */
final class LinePatterns {

    /** Latin, Greek and Cyrillic: lines that begin otherwise are few, and all patterns are tried on them. */
    private static final int CHARACTERS = 0x530;

    private static final int ASCII = 128;
    private static final String NEEDS = " => ";

    private final List<Pattern> all = new ArrayList<>();
    private final List<List<Pattern>> byFirst = new ArrayList<>(CHARACTERS);

    /** By the first two characters, where both are ASCII. */
    private final List<List<Pattern>> byPair = new ArrayList<>(ASCII * ASCII);

    private final NeededTexts needed;

    /** By the number of the text that they need. */
    private final List<List<Pattern>> needing = new ArrayList<>();

    LinePatterns(List<String> lines) {
        List<String> texts = new ArrayList<>();
        for (String line : lines) {
            int cut = line.indexOf(NEEDS);
            if (cut < 0) {
                all.add(pattern(line));
                continue;
            }
            String text = line.substring(0, cut);
            if (!texts.contains(text)) {
                texts.add(text);
                needing.add(new ArrayList<>());
            }
            needing.get(texts.indexOf(text)).add(pattern(line.substring(cut + NEEDS.length())));
        }
        needed = new NeededTexts(texts);
        for (char c = 0; c < CHARACTERS; c++) {
            byFirst.add(among(all, String.valueOf(c)));
        }
        for (char first = 0; first < ASCII; first++) {
            for (char second = 0; second < ASCII; second++) {
                byPair.add(among(byFirst.get(first), "" + first + second));
            }
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Pattern> among(List<Pattern> patterns, String start) {
        return patterns.stream().filter(pattern -> mayBeginWith(start, pattern)).toList();
    }

    private static boolean mayBeginWith(String start, Pattern pattern) {
        Matcher matcher = pattern.matcher(start);
        // Where the end of the input had no say in the failure, no longer line can succeed.
        return matcher.matches() || matcher.hitEnd();
    }

    private List<Pattern> beginningAs(String line) {
        char first = line.charAt(0);
        if (line.length() > 1 && first < ASCII && line.charAt(1) < ASCII) {
            return byPair.get(first * ASCII + line.charAt(1));
        }
        return first < CHARACTERS ? byFirst.get(first) : all;
    }

    /** Whether one of the patterns matches the whole line, which is not empty. */
    boolean match(String line) {
        if (isAny(beginningAs(line), line)) {
            return true;
        }
        for (int texts = needed.in(line); texts != 0; texts &= texts - 1) {
            if (isAny(needing.get(Integer.numberOfTrailingZeros(texts)), line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAny(List<Pattern> patterns, String line) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }
}
