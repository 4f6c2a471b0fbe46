package org.demarche.enrich.stance;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.enrich.text.YamlResource;

/** Writes the forms of English verbs and nouns; of a phrase, the forms of its first word. */
final class Inflection {

    private final Map<String, List<String>> irregular;
    private final Set<String> doubling;

    private Inflection(Irregular data) {
        irregular = data.irregular();
        doubling = new HashSet<>(data.doubling());
    }

    record Irregular(Map<String, List<String>> irregular, List<String> doubling) {}

    static Inflection load() {
        return new Inflection(YamlResource.read(Inflection.class, "irregular.yaml", Irregular.class));
    }

    Set<String> third(String lemma) {
        return each(
                lemma,
                word -> List.of(
                        sibilant(word)
                                ? word + "es"
                                : endsInConsonantY(word)
                                        ? stem(word) + "ies"
                                        : word.equals("do") || word.equals("go") || word.equals("veto")
                                                ? word + "es"
                                                : word + "s"));
    }

    Set<String> past(String lemma) {
        return each(
                lemma,
                word -> irregular.containsKey(word)
                        ? List.of(irregular.get(word).get(0))
                        : regularPast(word));
    }

    Set<String> participle(String lemma) {
        return each(
                lemma,
                word -> irregular.containsKey(word)
                        ? List.of(irregular.get(word).get(1))
                        : regularPast(word));
    }

    Set<String> gerund(String lemma) {
        return each(lemma, word -> {
            if (word.endsWith("ie")) {
                return List.of(word.substring(0, word.length() - 2) + "ying");
            }
            if (word.endsWith("e") && !word.endsWith("ee") && !word.endsWith("oe") && word.length() > 2) {
                return List.of(stem(word) + "ing");
            }
            return doubled(word, "ing");
        });
    }

    Set<String> plural(String lemma) {
        int last = lemma.lastIndexOf(' ') + 1;
        int of = lemma.indexOf(" of ");
        if (of > 0) {
            return Set.of(pluralWord(lemma.substring(0, of)) + lemma.substring(of));
        }
        return Set.of(lemma.substring(0, last) + pluralWord(lemma.substring(last)));
    }

    private static String pluralWord(String word) {
        if (sibilant(word)) {
            return word + "es";
        }
        return endsInConsonantY(word) ? stem(word) + "ies" : word + "s";
    }

    private List<String> regularPast(String word) {
        if (word.endsWith("e")) {
            return List.of(word + "d");
        }
        if (endsInConsonantY(word)) {
            return List.of(stem(word) + "ied");
        }
        return doubled(word, "ed");
    }

    private List<String> doubled(String word, String ending) {
        boolean listed = doubling.contains(word);
        if (listed && word.endsWith("l") && !word.endsWith("el") || listed && !word.endsWith("l")) {
            return List.of(word + word.charAt(word.length() - 1) + ending);
        }
        if (listed) {
            // British and American spelling differ here: cancelled, canceled.
            return List.of(word + 'l' + ending, word + ending);
        }
        return shortVowel(word) ? List.of(word + word.charAt(word.length() - 1) + ending) : List.of(word + ending);
    }

    /** One syllable ending in consonant, vowel, consonant, as in "ban". */
    private static boolean shortVowel(String word) {
        int n = word.length();
        if (n < 3
                || n > 5
                || vowel(word.charAt(n - 1))
                || "wxy".indexOf(word.charAt(n - 1)) >= 0
                || !vowel(word.charAt(n - 2))
                || vowel(word.charAt(n - 3))) {
            return false;
        }
        return word.substring(0, n - 2).chars().noneMatch(c -> vowel((char) c));
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean sibilant(String word) {
        return word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }

    private static boolean endsInConsonantY(String word) {
        return word.endsWith("y") && word.length() > 1 && !vowel(word.charAt(word.length() - 2));
    }

    private static String stem(String word) {
        return word.substring(0, word.length() - 1);
    }

    private interface Forms {
        List<String> of(String word);
    }

    private static Set<String> each(String lemma, Forms forms) {
        int end = 0;
        while (end < lemma.length() && lemma.charAt(end) != ' ' && lemma.charAt(end) != '-') {
            end++;
        }
        // In "test-fire" and "re-impose" the last part is inflected, in "call off" the first.
        int hyphen = lemma.indexOf('-');
        int from = hyphen >= 0 && hyphen == end ? hyphen + 1 : 0;
        int to = lemma.indexOf(' ', from);
        to = to < 0 ? lemma.length() : to;
        String head = lemma.substring(0, from);
        String tail = lemma.substring(to);
        Set<String> written = new LinkedHashSet<>();
        for (String form : forms.of(lemma.substring(from, to))) {
            written.add(head + form + tail);
        }
        return written;
    }
}
