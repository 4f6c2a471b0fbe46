package org.demarche.enrich.theme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.enrich.text.Document;

/** Tells a text that argues from one that reports: it names no day of the week, seldom says who said what, and speaks in the present. */
final class EssayStyle {

    private final TaxonomyRows.Essay bounds;
    private final Set<String> days;
    private final Set<String> reporting;
    private final Set<String> present;

    EssayStyle(TaxonomyRows.Essay bounds) {
        this.bounds = bounds;
        days = words(bounds.days());
        reporting = words(bounds.reporting());
        present = words(bounds.present());
    }

    private static Set<String> words(List<Located> words) {
        Set<String> set = new HashSet<>();
        words.forEach(word -> set.add(word.text()));
        return set;
    }

    boolean isOf(Document document) {
        int sentences = document.sentenceCount();
        int reported = 0;
        int presents = 0;
        int words = 0;
        for (int token = 0; token < document.size(); token++) {
            if (document.isWord(token)) {
                String word = document.word(token);
                if (days.contains(word)) {
                    return false;
                }
                words++;
                reported += reporting.contains(word) ? 1 : 0;
                presents += present.contains(word) ? 1 : 0;
            }
        }
        return sentences >= bounds.sentences()
                && reported <= bounds.reportingShare() * sentences
                && presents >= bounds.presentShare() * words;
    }
}
