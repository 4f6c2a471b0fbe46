package org.demarche.ingest.extract.metadata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.words.RuleFile;

/** Bears out a claimed language by the share of its commonest words in a text, at a fraction of the cost of telling it from all others. */
final class CommonWords {

    private static final double ENOUGH = 0.16;

    private final Map<String, Set<String>> byLanguage = new HashMap<>();

    private CommonWords(RuleFile file) {
        for (Map.Entry<String, List<String>> section : file.sections().entrySet()) {
            Set<String> words = new HashSet<>();
            for (String line : section.getValue()) {
                words.addAll(List.of(line.split("\\s+")));
            }
            byLanguage.put(section.getKey(), words);
        }
    }

    static CommonWords load() {
        return new CommonWords(RuleFile.load(CommonWords.class, "common-words.txt"));
    }

    /** Whether the text has the words of this language; never so for a language that has no list. */
    boolean bearOut(String language, String text) {
        Set<String> common = byLanguage.get(language);
        if (common == null) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int words = 0;
        int known = 0;
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
                if (i > start) {
                    words++;
                    known += common.contains(lower.substring(start, i)) ? 1 : 0;
                }
                start = i + 1;
            }
        }
        return known > ENOUGH * words;
    }
}
