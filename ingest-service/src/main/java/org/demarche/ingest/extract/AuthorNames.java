package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Cuts bylines into names and leaves out what is none: jobs, addresses, the name of the site. */
final class AuthorNames {

    private static final int LONGEST = 60;
    private static final int LONGEST_BYLINE = 1000;
    private static final int MOST_BYLINES = 50;
    private static final int MOST_WORDS = 6;

    private final List<String> prefixes;
    private final Pattern joints;
    private final Set<String> not;
    private final Pattern job;
    private final Set<String> jobs;
    private final Set<String> organisations;
    private final List<String> credits;

    private AuthorNames(RuleFile file) {
        prefixes = file.section("prefix").stream()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        joints = Pattern.compile(
                "\\s*[,;|/\u2022\u00B7\\n]\\s*|\\s+(?:" + alternatives(file.section("joint")) + ")\\s+",
                Pattern.CASE_INSENSITIVE);
        not = new HashSet<>(file.section("not"));
        jobs = new HashSet<>(file.section("job"));
        organisations = new HashSet<>(file.section("organisation"));
        credits = file.section("credit");
        job = Pattern.compile(
                "(?:\\s*[-\u2013\u2014(,:]\\s*|\\s+)(?:" + alternatives(file.section("job")) + ")\\b.*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static AuthorNames load() {
        return new AuthorNames(RuleFile.load("authors.txt"));
    }

    private static String alternatives(List<String> words) {
        return String.join("|", words.stream().map(Pattern::quote).toList());
    }

    /** The distinct names in these bylines, in order. */
    List<String> clean(List<String> bylines, String siteName) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String byline : bylines.subList(0, Math.min(bylines.size(), MOST_BYLINES))) {
            for (String part : split(byline.substring(0, Math.min(byline.length(), LONGEST_BYLINE)))) {
                String name = name(part, siteName);
                if (name != null) {
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    /** The names in a line that begins as bylines do; none where the line is something else. */
    List<String> inByline(String line, String siteName) {
        String rest = withoutPrefix(line);
        boolean capital = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
        if (rest.length() == line.length() || !capital || rest.length() > LONGEST || rest.split("\\s+").length < 2) {
            return List.of();
        }
        return clean(List.of(line), siteName);
    }

    /** The names in a line that stands anywhere on the page and gives its authors, as agencies and blogs do at the end. */
    List<String> inCredit(String line, String siteName) {
        String plain = line.replaceFirst("^\\(+", "").replaceFirst("[;)].*$", "");
        String lower = plain.substring(0, Math.min(plain.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return credits.stream().anyMatch(lower::startsWith) ? inByline(plain, siteName) : List.of();
    }

    /** The name that a line is, with nothing else in it; null where it may be something else. */
    String alone(String line) {
        String[] words = line.split(" ");
        boolean capitals =
                Arrays.stream(words).allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)));
        boolean person = capitals && words.length >= 2 && words.length <= 4 && !isJob(line);
        return person && line.equals(name(line, null)) ? line : null;
    }

    /** Whether a line tells what somebody does. */
    boolean isJob(String line) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).split("[ ,]+")).anyMatch(jobs::contains);
    }

    /** Whether these are names of agencies and desks, not of persons. */
    boolean areOrganisations(List<String> names) {
        return names.stream()
                .map(name -> name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                .allMatch(organisations::contains);
    }

    boolean isOnlyPrefix(String line) {
        return prefixes.contains(line.toLowerCase(Locale.ROOT));
    }

    private List<String> split(String byline) {
        if (byline.contains("://")) {
            return List.of();
        }
        String plain = byline.indexOf('<') >= 0 ? Jsoup.parse(byline).text() : byline;
        if (plain.indexOf('&') >= 0) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return List.of(joints.split(withoutPrefix(Spaces.collapse(plain))));
    }

    private String withoutPrefix(String byline) {
        String lower = byline.toLowerCase(Locale.ROOT);
        for (String prefix : prefixes) {
            if (lower.startsWith(prefix)
                    && lower.length() > prefix.length()
                    && (" :".indexOf(lower.charAt(prefix.length())) >= 0 || prefix.endsWith(":"))) {
                return withoutPrefix(byline.substring(prefix.length()).replaceFirst("^[\\s:]+", ""));
            }
        }
        return byline;
    }

    private String name(String part, String siteName) {
        String name = withoutPrefix(part.strip());
        name = name.replaceAll("\\s*\\([^)]*\\)?", "")
                .replaceAll("\\S+@\\S+", "")
                .replaceAll("^@", "");
        name = job.matcher(name).replaceAll("").replaceAll("^[\\s\"'.:-]+|[\\s\"':*-]+$", "");
        if (name.length() < 2
                || name.length() > LONGEST
                || name.contains("://")
                || name.contains("www.")
                || name.contains(".com")) {
            return null;
        }
        if (siteName != null && name.equalsIgnoreCase(siteName.strip())) {
            return null;
        }
        if (prefixes.contains(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String[] words = name.split("\\s+");
        if (words.length > MOST_WORDS || name.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        if (jobs.contains(words[0].toLowerCase(Locale.ROOT))) {
            return null;
        }
        for (String word : words) {
            if (not.contains(word.toLowerCase(Locale.ROOT))) {
                return null;
            }
        }
        return name.codePoints().anyMatch(Character::isLetter) ? capitals(name) : null;
    }

    /** A name that shouts is written as names are. */
    private static String capitals(String name) {
        if (name.length() < 6 || !name.equals(name.toUpperCase(Locale.ROOT)) || name.indexOf(' ') < 0) {
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
