package org.demarche.ingest.extract.author;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.author.BylineSigns.Signs;
import org.demarche.ingest.words.Capitals;

/** Takes off a part of a byline what is no part of the name in it: jobs, addresses, brackets, marks. */
final class BareNames {

    static final int LONGEST = 60;
    private static final int MOST_INITIALS = 3;

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_JOB = 4;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]++@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern LOGIN = Pattern.compile("(\\p{Ll}{4,})[._](\\p{Ll}{4,})(?:@.*)?");
    private static final Pattern ACCOUNT = Pattern.compile("\\p{L}[\\w.-]{2,19}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]?");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{4})\\.$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String MARKS_BEFORE = "\"'.:*-\u2013\u2014";
    private static final String MARKS_BEHIND = "\"':)*-\u2013\u2014";

    private final BylinePrefixes prefixes;
    private final BylineWords words;
    private final NameKinds kinds;

    BareNames(BylinePrefixes prefixes, BylineWords words, NameKinds kinds) {
        this.prefixes = prefixes;
        this.words = words;
        this.kinds = kinds;
    }

    /** The name in a part of a byline that may hold these signs, null where it holds none. */
    String of(String part, Signs signs) {
        String whole = prefixes.without(words.withoutLeadingJoint(part.strip(), signs));
        Matcher login = LOGIN.matcher(whole);
        if (login.matches()) {
            return capitals((login.group(1) + " " + login.group(2)).toUpperCase(Locale.ROOT));
        }
        String name = without(IN_BRACKETS, whole.indexOf('(') >= 0 || whole.indexOf('[') >= 0, whole);
        name = without(MAIL, name.indexOf('@') >= 0, name);
        name = name.startsWith("@") ? name.substring(1) : name;
        name = withoutMarks(
                words.withoutJob(signs.afterName() || name.indexOf('-') > 0 ? withoutJobBefore(name) : name, signs));
        name = name.endsWith(".") ? FULL_STOP.matcher(name).replaceAll("") : name;
        return isName(name) ? capitals(name) : null;
    }

    /** The text without the pattern, which is searched for only where it may stand: most names have none of them. */
    private static String without(Pattern pattern, boolean may, String text) {
        return may ? pattern.matcher(text).replaceAll("") : text;
    }

    private static String withoutMarks(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isOneOf(MARKS_BEFORE, name.charAt(from))) {
            from++;
        }
        while (to > from && isOneOf(MARKS_BEHIND, name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isOneOf(String marks, char c) {
        return c == ' ' || marks.indexOf(c) >= 0;
    }

    /** Newsrooms write their correspondents' jobs before their names. */
    private String withoutJobBefore(String name) {
        int space = name.indexOf(' ');
        for (int words = 0; space > 0 && words < LONGEST_JOB; words++) {
            String before = name.substring(0, space);
            String rest = name.substring(space + 1);
            if (this.words.isJob(before.substring(before.lastIndexOf('-') + 1)) && kinds.isSurelyPerson(rest)) {
                return rest;
            }
            space = name.indexOf(' ', space + 1);
        }
        return name;
    }

    private boolean isName(String name) {
        if (name.length() < 2 || name.length() > LONGEST || name.indexOf(':') >= 0 || prefixes.isOnlyPrefix(name)) {
            return false;
        }
        String[] parts = SPACES.split(name);
        boolean digits = name.chars().anyMatch(Character::isDigit);
        if (parts.length > MOST_WORDS
                || digits && !ACCOUNT.matcher(name).matches()
                || name.codePoints().noneMatch(Character::isLetter)
                || words.isJob(parts[0])
                || words.isNoName(name)
                || parts.length == 1 && !isInitials(name) && words.isNoNameAlone(name)) {
            return false;
        }
        for (String word : parts) {
            if (words.isNoName(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInitials(String name) {
        return name.length() <= MOST_INITIALS && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** A name that shouts is written as names are. */
    private static String capitals(String name) {
        if (name.length() < 6 || !Capitals.only(name) || name.indexOf(' ') < 0) {
            return name;
        }
        StringBuilder written = new StringBuilder();
        boolean start = true;
        for (char c : name.toCharArray()) {
            written.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return written.toString();
    }
}
