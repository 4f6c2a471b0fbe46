package org.demarche.ingest.extract.author;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.ingest.words.RuleFile;

/** Tells persons from accounts, desks and companies by the look of their names. */
final class NameKinds {

    /** What a name looks like, the most welcome as an author first. */
    enum Kind {
        PERSON,
        /** The people of one site: a team, its editors. */
        DESK,
        /** One word: a first name, a login, initials. */
        HANDLE,
        ORGANISATION
    }

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_ACRONYM = 6;
    private static final int LONGEST_PARTICLE = 3;
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern DOMAIN = Pattern.compile(".*\\w\\.(?:[a-z]{2,3}|info|news|online)");
    private static final Set<String> ARTICLES =
            Set.of("the", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "our", "your");

    private final Set<String> lastWords;
    private final Set<String> desks;
    private final Set<String> given = new HashSet<>();

    private NameKinds(RuleFile authors, RuleFile givenNames) {
        lastWords = new HashSet<>(authors.section("organisation"));
        desks = new HashSet<>(authors.section("desk"));
        givenNames.sections().values().forEach(lines -> lines.forEach(line -> given.addAll(List.of(line.split(" ")))));
    }

    static NameKinds load() {
        return new NameKinds(
                RuleFile.load(NameKinds.class, "authors.txt"), RuleFile.load(NameKinds.class, "given-names.txt"));
    }

    /** The kind of the most person-like of these names; they must not be empty. */
    Kind best(List<String> names) {
        return names.stream().map(this::of).min(Kind::compareTo).orElseThrow();
    }

    Kind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String[] words = SPACES.split(lower);
        if (Arrays.stream(words).anyMatch(this::isDesk)) {
            // A bare "staff" says nothing that the byline of the page could not say better.
            return words.length > 1 ? Kind.DESK : Kind.ORGANISATION;
        }
        if (lastWords.contains(words[words.length - 1])
                || ARTICLES.contains(words[0]) && words.length > 1
                || lower.indexOf('.') > 0 && DOMAIN.matcher(lower).matches()
                || Arrays.stream(words)
                                .filter(word -> word.length() > LONGEST_PARTICLE)
                                .count()
                        > MOST_WORDS) {
            return Kind.ORGANISATION;
        }
        if (words.length == 1) {
            return isWrittenWithoutSpaces(name) ? Kind.PERSON : isAcronym(name) ? Kind.ORGANISATION : Kind.HANDLE;
        }
        if (name.equals(lower) && !name.equals(name.toUpperCase(Locale.ROOT))) {
            return Kind.HANDLE;
        }
        return Arrays.stream(SPACES.split(name)).allMatch(NameKinds::mayStandInName) ? Kind.PERSON : Kind.HANDLE;
    }

    private boolean isDesk(String word) {
        return word.indexOf('-') < 0
                ? desks.contains(word)
                : Arrays.stream(word.split("-")).anyMatch(desks::contains);
    }

    /** A word with a capital, perhaps behind a d', or a particle such as van and de. */
    private static boolean mayStandInName(String word) {
        return word.length() <= LONGEST_PARTICLE
                || !Character.isLowerCase(word.charAt(0))
                || (word.charAt(1) == '\'' || word.charAt(1) == '\u2019') && Character.isUpperCase(word.charAt(2));
    }

    private static boolean isAcronym(String name) {
        return name.length() <= LONGEST_ACRONYM && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Names in Chinese, Japanese and Korean script are two to four characters without a space. */
    private static boolean isWrittenWithoutSpaces(String name) {
        return name.length() >= 2
                && name.length() <= 4
                && name.codePoints().allMatch(c -> switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                });
    }

    boolean isPerson(String name) {
        return of(name) == Kind.PERSON;
    }

    /** Whether a text is a person's name beyond doubt: two to four words with capitals, the first of them a known given name. */
    boolean isSurelyPerson(String text) {
        return startsWithGivenName(text, text.indexOf(' ')) && mayBeFullName(text);
    }

    /** Whether a text is two to four words as stand in the names of persons. */
    boolean mayBeFullName(String text) {
        String[] words = text.split(" ");
        return words.length >= 2
                && words.length <= 4
                && Arrays.stream(words).allMatch(NameKinds::isNameWord)
                && of(text) == Kind.PERSON;
    }

    /** Whether the first word is a known given name. */
    boolean startsWithGivenName(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '-' && name.charAt(end) > ' ') {
            end++;
        }
        return startsWithGivenName(name, end);
    }

    private boolean startsWithGivenName(String text, int end) {
        return end > 0 && given.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isNameWord(String word) {
        return !word.isEmpty()
                && mayStandInName(word)
                && word.chars().allMatch(c -> Character.isLetter(c) || "-.'\u2019".indexOf(c) >= 0);
    }
}
