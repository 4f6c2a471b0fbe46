package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.author.BylineSigns.Signs;
import org.demarche.ingest.words.MonthNames;
import org.demarche.ingest.words.RuleFile;

/** The words of bylines around the names: what joins them and ends them. */
final class BylineWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,]+");

    private final BylineSigns signs;
    private final Set<String> jobs;
    private final Set<String> not;
    private final Set<String> notAlone;
    private final List<String> roles;
    private final Pattern joints;
    private final Pattern joint;
    private final Pattern leadingJoint;
    private final Pattern trailingJoint;
    private final Pattern role;
    private final Pattern afterName;
    private final Pattern date;

    private BylineWords(RuleFile file) {
        jobs = new HashSet<>(file.section("job"));
        not = new HashSet<>(file.section("not"));
        notAlone = new HashSet<>(file.section("not alone"));
        roles = file.section("role");
        List<String> afterNames = joined(file.section("job"), file.section("end"));
        signs = new BylineSigns(joined(file.section("joint"), file.section("small joint")), roles, afterNames);
        String words = "(?i:" + alternatives(file.section("joint")) + ")|" + alternatives(file.section("small joint"));
        joints = Pattern.compile(
                "\\s*[,;|/\u2022\u00B7\u2219\u22C5\u25CF\\n]\\s*|\\s+(?:" + words + "|[-\u2013\u2014])\\s+");
        joint = Pattern.compile("[,;/&]|" + words);
        leadingJoint = Pattern.compile("^(?:[,;/&]\\s*|(?:" + words + ")\\s+)");
        trailingJoint = Pattern.compile("(?:[,;/&]|\\s(?:" + words + "))$");
        role = insensitive("(?:^|[\\s(\\[|,;])(?:" + alternatives(roles) + ")(?:\\s|$|(?<=:))");
        afterName = insensitive(
                "(?:\\s*[-\u2013\u2014(,:]\\s*|\\s+)(?:" + alternatives(afterNames) + ")(?![\\p{L}'\u2019-]).*$");
        date = insensitive("(?:^|\\s+)(?:(?:"
                + alternatives(List.copyOf(MonthNames.load().numbers().keySet())) + ")\\p{L}*\\.?\\s+)?\\d.*$");
    }

    static BylineWords load() {
        return new BylineWords(RuleFile.load(BylineWords.class, "authors.txt"));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String alternatives(List<String> words) {
        return String.join("|", words.stream().map(Pattern::quote).toList());
    }

    /** What may stand in a text around the names; it holds for every part of that text. */
    Signs signsIn(String text) {
        return signs.in(text);
    }

    /** Whether a text announces persons who did something else than write the article. */
    boolean announcesRole(String text) {
        if (roles.stream().noneMatch(each -> endsWith(text, each))) {
            return false;
        }
        Matcher matcher = role.matcher(text);
        return matcher.find() && matcher.end() == text.length();
    }

    private static boolean endsWith(String text, String end) {
        return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
    }

    /** The byline up to where it comes to persons who did something else. */
    String beforeRoles(String byline, Signs signs) {
        if (!signs.role()) {
            return byline;
        }
        Matcher matcher = role.matcher(byline);
        return matcher.find() ? byline.substring(0, matcher.start()) : byline;
    }

    List<String> split(String byline, Signs signs) {
        return signs.joint() ? List.of(joints.split(byline)) : List.of(byline);
    }

    boolean isJoint(String text, Signs signs) {
        return signs.joint() && joint.matcher(text).matches();
    }

    boolean startsWithJoint(String text, Signs signs) {
        return signs.joint() && leadingJoint.matcher(text).find();
    }

    boolean endsWithJoint(String text, Signs signs) {
        return signs.joint() && trailingJoint.matcher(text).find();
    }

    String withoutLeadingJoint(String text, Signs signs) {
        return signs.joint() ? leadingJoint.matcher(text).replaceFirst("") : text;
    }

    /** The name without the job, place or day that follows it. */
    String withoutJob(String name, Signs signs) {
        String rest = signs.afterName() ? afterName.matcher(name).replaceFirst("") : name;
        if (!signs.digit()) {
            return rest;
        }
        Matcher dated = date.matcher(rest);
        boolean behindName = dated.find() && rest.lastIndexOf(' ', dated.start() - 1) > 0;
        return behindName ? rest.substring(0, dated.start()) : rest;
    }

    /** Whether a line tells what somebody does. */
    boolean isJob(String line) {
        for (String word : BETWEEN_WORDS.split(line.toLowerCase(Locale.ROOT))) {
            if (jobs.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word makes the whole entry something else than a name. */
    boolean isNoName(String word) {
        return not.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is no name unless others stand beside it. */
    boolean isNoNameAlone(String word) {
        return notAlone.contains(word.toLowerCase(Locale.ROOT));
    }
}
