package org.demarche.ingest.discover;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.ingest.words.RuleFile;

/** Judges by its address and by its words whether a link leads to an article. */
final class ArticleLinkRules {

    private static final Pattern WORD_BREAK = Pattern.compile("[-_+]+|%20");
    private static final int WIDE = 3;

    private final Set<String> notUnder;
    private final Set<String> notWith;
    private final Set<String> notAs;
    private final List<Pattern> dated;
    private final Map<String, Integer> points;
    private final Map<String, Integer> measures;

    ArticleLinkRules(RuleFile file) {
        this.notUnder = new HashSet<>(file.section("not-under"));
        this.notWith = new HashSet<>(file.section("not-with"));
        this.notAs = new HashSet<>(file.section("not-as"));
        this.dated = file.section("dated").stream().map(Pattern::compile).toList();
        this.points = numbers(file.section("points"));
        this.measures = numbers(file.section("measures"));
    }

    int enough() {
        return points.get("enough");
    }

    /** Whether an article may be there at all. */
    boolean mayBeArticle(URI address) {
        String path = path(address);
        String query = address.getRawQuery();
        return path.length() > 1
                && segments(path).noneMatch(notUnder::contains)
                && !notAs.contains(path.substring(path.lastIndexOf('.') + 1))
                && (query == null || parameters(query).noneMatch(notWith::contains));
    }

    /** The points of an address. */
    int points(URI address) {
        String path = path(address);
        int sum = dated.stream().anyMatch(pattern -> pattern.matcher(path).find()) ? points.get("dated") : 0;
        sum += segments(path).anyMatch(this::isSlug) ? points.get("slug") : 0;
        return sum + (hasNumber(path) ? points.get("number") : 0);
    }

    /** The points of a link's words and of where they stand. */
    int points(String words, boolean heading, boolean inArticle) {
        return (isHeadline(words) ? points.get("headline") : 0)
                + (heading ? points.get("heading") : 0)
                + (inArticle ? points.get("article") : 0);
    }

    private boolean isSlug(String segment) {
        return WORD_BREAK
                        .splitAsStream(segment)
                        .filter(word -> word.chars().anyMatch(Character::isLetter))
                        .count()
                >= measures.get("slug-words");
    }

    private boolean hasNumber(String path) {
        int digits = 0;
        for (int i = 0; i < path.length(); i++) {
            digits = Character.isDigit(path.charAt(i)) ? digits + 1 : 0;
            if (digits == measures.get("number-digits")) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeadline(String words) {
        long letters = words.codePoints()
                .filter(Character::isLetter)
                .map(c -> Character.isIdeographic(c) ? WIDE : 1)
                .sum();
        long count = Stream.of(words.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .count();
        return letters >= measures.get("headline-letters") || count >= measures.get("headline-words");
    }

    private static String path(URI address) {
        return address.getRawPath() == null ? "" : address.getRawPath().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> segments(String path) {
        return Arrays.stream(path.split("/"));
    }

    private static Stream<String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(parameter -> parameter.replaceFirst("=.*", ""));
    }

    private static Map<String, Integer> numbers(List<String> lines) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : lines) {
            String[] sides = line.split("\\s*=\\s*");
            numbers.put(sides[0], Integer.valueOf(sides[1]));
        }
        return numbers;
    }
}
