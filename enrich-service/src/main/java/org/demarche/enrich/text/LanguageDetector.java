package org.demarche.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the language of a text by its script and its common words; a text that shows no other language is taken as English. */
public final class LanguageDetector {

    private static final String ENGLISH = "en";

    /** The beginning of a text tells enough. */
    private static final int TOKENS = 400;

    /** A word of the language counts twice as much as a letter that English has not. */
    private static final int WORD = 2;

    private static final char ASCII = 0x7F;

    /** By so much more than for English the signs must speak for another language: a headline of names has hardly any. */
    private static final int MARGIN = 3;

    /** Scripts of which one language has nearly all the texts. */
    private static final Map<Character.UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(Character.UnicodeScript.HAN, "zh"),
            Map.entry(Character.UnicodeScript.HIRAGANA, "ja"),
            Map.entry(Character.UnicodeScript.KATAKANA, "ja"),
            Map.entry(Character.UnicodeScript.HANGUL, "ko"),
            Map.entry(Character.UnicodeScript.ARABIC, "ar"),
            Map.entry(Character.UnicodeScript.HEBREW, "he"),
            Map.entry(Character.UnicodeScript.GREEK, "el"),
            Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(Character.UnicodeScript.BENGALI, "bn"),
            Map.entry(Character.UnicodeScript.TAMIL, "ta"),
            Map.entry(Character.UnicodeScript.THAI, "th"),
            Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "ka"));

    private final List<String> languages = new ArrayList<>();
    private final Map<String, int[]> byWord = new HashMap<>();
    private final Map<Character, int[]> byLetter = new HashMap<>();

    /** A language with its signs. */
    record Signs(String language, List<String> words, String letters) {}

    private LanguageDetector(Signs[] rows) {
        for (int i = 0; i < rows.length; i++) {
            languages.add(rows[i].language());
            for (String word : rows[i].words()) {
                byWord.merge(word, new int[] {i}, LanguageDetector::joined);
            }
            for (char letter : rows[i].letters().toCharArray()) {
                byLetter.merge(letter, new int[] {i}, LanguageDetector::joined);
            }
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    public static LanguageDetector load() {
        return new LanguageDetector(YamlResource.read(LanguageDetector.class, "languages.yaml", Signs[].class));
    }

    /** ISO 639-1. */
    public String of(Document document) {
        int[] scores = new int[languages.size()];
        Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
        int latin = 0;
        int tokens = Math.min(document.size(), TOKENS);
        for (int t = 0; t < tokens; t++) {
            String word = document.word(t);
            add(scores, byWord.get(word), WORD);
            char first = word.charAt(0);
            if (first > ASCII && Character.isLetter(first)) {
                scripts.merge(Character.UnicodeScript.of(first), 1, Integer::sum);
            } else if (first <= ASCII && Character.isLetter(first)) {
                latin++;
            }
            addLetter(scores, word);
        }
        scripts.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
        String foreign = byScript(scripts);
        return foreign == null ? best(scores) : foreign;
    }

    /** The language of the script that most words are in, null for the scripts that many languages share. */
    private static String byScript(Map<Character.UnicodeScript, Integer> scripts) {
        int japanese = scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + scripts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        Character.UnicodeScript most = null;
        for (Map.Entry<Character.UnicodeScript, Integer> entry : scripts.entrySet()) {
            if (most == null || entry.getValue() > scripts.get(most)) {
                most = entry.getKey();
            }
        }
        return most == Character.UnicodeScript.HAN && japanese > 0 ? "ja" : most == null ? null : BY_SCRIPT.get(most);
    }

    private void addLetter(int[] scores, String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter > ASCII && byLetter.containsKey(letter)) {
                add(scores, byLetter.get(letter), 1);
                return;
            }
        }
    }

    private static void add(int[] scores, int[] which, int weight) {
        if (which != null) {
            for (int language : which) {
                scores[language] += weight;
            }
        }
    }

    private String best(int[] scores) {
        int best = 0;
        int english = scores[languages.indexOf(ENGLISH)];
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return scores[best] >= english + MARGIN ? languages.get(best) : ENGLISH;
    }
}
