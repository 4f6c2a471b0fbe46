package org.demarche.ingest.extract;

import java.util.List;
import org.demarche.contract.PageKind;

/** Says how much a text is like a whole article, from 0 (a stub, a list) to 1. */
final class QualityScore {

    private static final double WHOLE_ARTICLE = 1200;
    private static final double STUB = 0.4;
    private static final double LIST = 0.4;
    private static final int MANY_HEADLINES = 6;

    private QualityScore() {}

    /** What kind of article has this score. */
    static PageKind kind(double score) {
        return score <= STUB ? PageKind.STUB : PageKind.OK;
    }

    static double of(List<Paragraph> lines, boolean titled, boolean behindPaywall, boolean guessed) {
        int text = 0;
        int prose = 0;
        int links = 0;
        for (Paragraph line : lines) {
            text += line.text().length();
            links += line.linkChars();
            prose += line.isProse() ? line.text().length() : 0;
        }
        if (text == 0) {
            return 0;
        }
        double length = Math.min(1, prose / WHOLE_ARTICLE);
        double running = (double) prose / text;
        double score = (0.2 + 0.8 * length) * (0.4 + 0.6 * running) * (1 - 0.7 * links / text);
        score *= (titled ? 1 : 0.85) * (guessed ? 0.7 : 1);
        // Teasers under headlines that lead elsewhere are a list, however many they are.
        score *= lines.stream().filter(Paragraph::isLinkedHeading).count() >= MANY_HEADLINES ? LIST : 1;
        // What a site gives away in front of its paywall is a few paragraphs.
        double cap = behindPaywall && prose < 2 * WHOLE_ARTICLE ? STUB : 1;
        return Math.round(Math.min(cap, score) * 100) / 100.0;
    }
}
