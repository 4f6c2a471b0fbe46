package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.author.BylineSigns.Signs;
import org.demarche.ingest.extract.author.NameKinds.Kind;
import org.demarche.ingest.words.Spaces;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Cuts bylines into names and leaves out what is none: jobs, addresses, the name of the site. */
final class AuthorNames {

    private static final int LONGEST = 60;
    private static final int LONGEST_BYLINE = 1000;
    private static final int MOST_BYLINES = 50;
    private static final int MOST_WORDS = 6;
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|www\\.)\\S*");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern LOGIN = Pattern.compile("(\\p{Ll}{4,})[._](\\p{Ll}{4,})(?:@.*)?");
    private static final Pattern ACCOUNT = Pattern.compile("\\p{L}[\\w.-]{2,19}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]?");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{4})\\.$");
    private static final Pattern AFTER_CREDIT = Pattern.compile("[;)].*$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String MARKS_BEFORE = "\"'.:*-\u2013\u2014";
    private static final String MARKS_BEHIND = "\"':)*-\u2013\u2014";

    private final BylinePrefixes prefixes;
    private final BylineWords words;
    private final NameKinds kinds;

    AuthorNames(BylinePrefixes prefixes, BylineWords words, NameKinds kinds) {
        this.prefixes = prefixes;
        this.words = words;
        this.kinds = kinds;
    }

    /** The distinct names in these bylines, in order. */
    List<String> clean(List<String> bylines, Publisher publisher) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String byline : bylines.subList(0, Math.min(bylines.size(), MOST_BYLINES))) {
            for (String name : names(byline.substring(0, Math.min(byline.length(), LONGEST_BYLINE)), publisher)) {
                names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
        }
        List<String> distinct = new ArrayList<>(names.values());
        distinct.removeIf(name -> distinct.stream().anyMatch(longer -> isShortFor(name, longer)));
        return distinct;
    }

    /** Whether a name is another one with its family name cut down to a letter. */
    private static boolean isShortFor(String name, String longer) {
        return name.endsWith(".")
                && name.length() < longer.length()
                && longer.startsWith(name.substring(0, name.length() - 1));
    }

    /** The names in a line that begins as bylines do; none where the line is something else. */
    List<String> inByline(String written, Publisher publisher) {
        String line = BylinePrefixes.withoutDash(written);
        String rest = prefixes.without(line);
        if (rest.length() == line.length() || rest.length() > 2 * LONGEST) {
            return List.of();
        }
        boolean capital = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
        boolean login = rest.indexOf(' ') < 0 && rest.length() > 2;
        if (!capital && !login) {
            return List.of();
        }
        List<String> found = clean(List.of(line), publisher);
        // Other sentences that begin so go on in small letters.
        boolean phrase = found.stream().anyMatch(name -> name.indexOf(' ') > 0 && kinds.of(name) == Kind.HANDLE);
        return phrase ? List.of() : found;
    }

    /** The names in a line that stands anywhere on the page and gives its authors, as agencies and blogs do at the end. */
    List<String> inCredit(String line, Publisher publisher) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '(') {
            from++;
        }
        return prefixes.startsCredit(line, from)
                ? inByline(AFTER_CREDIT.matcher(line.substring(from)).replaceFirst(""), publisher)
                : List.of();
    }

    private List<String> names(String byline, Publisher publisher) {
        Map<String, Kind> names = new LinkedHashMap<>();
        boolean places = false;
        String plain = plain(byline);
        Signs signs = words.signsIn(plain);
        for (String part : words.split(prefixes.without(words.beforeRoles(plain, signs)), signs)) {
            String name = names.isEmpty() || !isTitle(part, byline, signs) ? name(part, signs) : null;
            if (name == null) {
                continue;
            }
            boolean site = isSite(name, publisher);
            Kind kind = kinds.of(name);
            if (!site && !(places && kind == Kind.HANDLE)) {
                names.put(name, kind);
            }
            // After the site or an agency come its town and its section.
            places |= site || kind == Kind.ORGANISATION;
        }
        // Beside a person stand agencies and degrees.
        if (names.containsValue(Kind.PERSON)) {
            names.values().removeIf(kind -> kind != Kind.PERSON);
        }
        return new ArrayList<>(names.keySet());
    }

    /** Whether a part behind a name is what that person does, or for whom. */
    private boolean isTitle(String part, String byline, Signs signs) {
        String plain = words.withoutLeadingJoint(part.strip(), signs);
        String name = words.withoutJob(plain, signs);
        return shouts(part) && !shouts(byline) || name.length() < plain.length() && !kinds.isSurelyPerson(name);
    }

    private static boolean shouts(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** A personal site has the name of its author. */
    private boolean isSite(String name, Publisher publisher) {
        return (publisher.is(name) || publisher.begins(name)) && !kinds.startsWithGivenName(name);
    }

    private static String plain(String byline) {
        String plain = byline.indexOf('<') >= 0 ? Jsoup.parse(byline).text() : byline;
        if (plain.indexOf('&') >= 0) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return Spaces.collapse(without(ADDRESS, mayHoldAddress(plain), plain));
    }

    private static boolean mayHoldAddress(String text) {
        return text.contains("://") || text.contains("www.");
    }

    /** The text without the pattern, which is searched for only where it may stand: most names have none of them. */
    private static String without(Pattern pattern, boolean may, String text) {
        return may ? pattern.matcher(text).replaceAll("") : text;
    }

    private String name(String part, Signs signs) {
        String whole = prefixes.without(words.withoutLeadingJoint(part.strip(), signs));
        if (whole.indexOf(' ') < 0) {
            Matcher login = LOGIN.matcher(whole);
            if (login.matches()) {
                return capitals((login.group(1) + " " + login.group(2)).toUpperCase(Locale.ROOT));
            }
        }
        String name = without(IN_BRACKETS, whole.indexOf('(') >= 0 || whole.indexOf('[') >= 0, whole);
        name = without(MAIL, name.indexOf('@') >= 0, name);
        name = name.startsWith("@") ? name.substring(1) : name;
        name = withoutMarks(words.withoutJob(withoutJobBefore(name), signs));
        name = name.endsWith(".") ? FULL_STOP.matcher(name).replaceAll("") : name;
        return isName(name) ? capitals(name) : null;
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
        String rest = name.substring(space + 1);
        String first = space < 0 ? "" : name.substring(0, space);
        return words.isJob(first.substring(first.lastIndexOf('-') + 1)) && kinds.isSurelyPerson(rest) ? rest : name;
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
                || words.isNoName(name)) {
            return false;
        }
        for (String word : parts) {
            if (words.isNoName(word)) {
                return false;
            }
        }
        return true;
    }

    /** A name that shouts is written as names are. */
    private static String capitals(String name) {
        if (name.length() < 6 || !shouts(name) || name.indexOf(' ') < 0) {
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
