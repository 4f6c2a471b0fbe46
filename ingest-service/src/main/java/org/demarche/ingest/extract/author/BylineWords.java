package org.demarche.ingest.extract.author;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.ingest.words.MonthNames;
import org.demarche.ingest.words.RuleFile;
import org.demarche.ingest.words.Spaces;

/** The words of bylines around the names: what announces them, joins them and ends them. */
final class BylineWords {

    private static final int LONGEST_FIRST_WORD = 16;

    private final List<String> prefixes;
    private final Set<String> prefixSet;
    private final Set<String> firstWords;
    private final List<String> credits;
    private final Set<String> jobs;
    private final Set<String> not;
    private final Pattern joints;
    private final Pattern joint;
    private final Pattern leadingJoint;
    private final Pattern trailingJoint;
    private final Pattern role;
    private final Pattern afterName;
    private final Pattern date;

    private BylineWords(RuleFile file) {
        prefixes = file.section("prefix").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        prefixSet = new HashSet<>(prefixes);
        firstWords = prefixes.stream().map(BylineWords::firstWord).collect(Collectors.toSet());
        credits = file.section("credit");
        jobs = new HashSet<>(file.section("job"));
        not = new HashSet<>(file.section("not"));
        String words = "(?i:" + alternatives(file.section("joint")) + ")|" + alternatives(file.section("small joint"));
        joints = Pattern.compile(
                "\\s*[,;|/\u2022\u00B7\u2219\u22C5\u25CF\\n]\\s*|\\s+(?:" + words + "|[-\u2013\u2014])\\s+");
        joint = Pattern.compile("[,;/&]|" + words);
        leadingJoint = Pattern.compile("^(?:[,;/&]\\s*|(?:" + words + ")\\s+)");
        trailingJoint = Pattern.compile("(?:[,;/&]|\\s(?:" + words + "))$");
        role = insensitive("(?:^|[\\s(\\[|,;])(?:" + alternatives(file.section("role")) + ")(?:\\s|$)");
        String end = alternatives(file.section("job")) + "|" + alternatives(file.section("end"));
        afterName = insensitive("(?:\\s*[-\u2013\u2014(,:]\\s*|\\s+)(?:" + end + ")(?![\\p{L}'\u2019-]).*$");
        date = insensitive("(?:^|\\s+)(?:(?:"
                + alternatives(List.copyOf(MonthNames.load().numbers().keySet())) + ")\\p{L}*\\.?\\s+)?\\d.*$");
    }

    static BylineWords load() {
        return new BylineWords(RuleFile.load(BylineWords.class, "authors.txt"));
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String alternatives(List<String> words) {
        return String.join("|", words.stream().map(Pattern::quote).toList());
    }

    /** The line without what announces names at its start. */
    String withoutPrefix(String line) {
        String rest = line;
        for (int cut = prefixLength(rest); cut > 0; cut = prefixLength(rest)) {
            rest = rest.substring(cut).replaceFirst("^[\\s:]+", "");
        }
        return rest;
    }

    /** The line without the dashes before it. */
    String withoutDash(String line) {
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

    private int prefixLength(String line) {
        if (!mayAnnounce(line)) {
            return 0;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        for (String prefix : prefixes) {
            if (lower.startsWith(prefix) && lower.length() > prefix.length()) {
                char next = line.charAt(prefix.length());
                boolean glued = prefix.equals("by") && isGlued(line);
                if (next == ' ' || next == ':' || prefix.endsWith(":") || glued) {
                    return prefix.length();
                }
            }
        }
        return 0;
    }

    /** Whether a line may begin as bylines do: quick, for every text of a page. */
    boolean mayAnnounce(String line) {
        return firstWords.contains(firstWord(line)) || isGlued(line);
    }

    /** Where two inline elements meet, no space may stand between them. */
    private static boolean isGlued(String line) {
        return line.length() > 2 && line.startsWith("By") && Character.isUpperCase(line.charAt(2));
    }

    private static String firstWord(String line) {
        int start = start(line);
        while (start < line.length() && (Spaces.isBlank(line.charAt(start)) || line.charAt(start) == '(')) {
            start++;
        }
        int end = start;
        while (end < line.length() && !Spaces.isBlank(line.charAt(end)) && line.charAt(end) != ':') {
            end++;
        }
        return end - start > LONGEST_FIRST_WORD
                ? ""
                : line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    boolean isOnlyPrefix(String line) {
        return prefixSet.contains(line.toLowerCase(Locale.ROOT));
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

    /** Whether a text announces persons who did something else than write the article. */
    boolean announcesRole(String text) {
        Matcher matcher = role.matcher(text);
        return matcher.find() && matcher.end() == text.length();
    }

    /** The byline up to where it comes to persons who did something else. */
    String beforeRoles(String byline) {
        Matcher matcher = role.matcher(byline);
        return matcher.find() ? byline.substring(0, matcher.start()) : byline;
    }

    List<String> split(String byline) {
        return List.of(joints.split(byline));
    }

    boolean isJoint(String text) {
        return joint.matcher(text).matches();
    }

    boolean startsWithJoint(String text) {
        return leadingJoint.matcher(text).find();
    }

    boolean endsWithJoint(String text) {
        return trailingJoint.matcher(text).find();
    }

    String withoutLeadingJoint(String text) {
        return leadingJoint.matcher(text).replaceFirst("");
    }

    /** The name without the job, place or day that follows it. */
    String withoutJob(String name) {
        String rest = afterName.matcher(name).replaceFirst("");
        Matcher dated = date.matcher(rest);
        boolean behindName = dated.find() && rest.lastIndexOf(' ', dated.start() - 1) > 0;
        return behindName ? rest.substring(0, dated.start()) : rest;
    }

    /** Whether a line tells what somebody does. */
    boolean isJob(String line) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).split("[ ,]+")).anyMatch(jobs::contains);
    }

    /** Whether a word makes the whole entry something else than a name. */
    boolean isNoName(String word) {
        return not.contains(word.toLowerCase(Locale.ROOT));
    }
}
