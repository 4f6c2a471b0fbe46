package org.demarche.ingest.extract.kind;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.line.Paragraph;

/**
 * Says how much a text is like a whole article, and goes on to say it when lines are taken out of the text.
 *
 * @param lines of the text
 * @param titled whether it has a headline
 * @param behindPaywall whether the page says that only subscribers can read the whole
 * @param guessed whether it was put together from whatever reads like running text
 */
public record QualityScore(List<Paragraph> lines, boolean titled, boolean behindPaywall, boolean guessed) {

    private static final double WHOLE_ARTICLE = 1200;
    private static final double STUB = 0.4;
    private static final double LIST = 0.4;
    private static final int MANY_HEADLINES = 6;

    /** Characters under each headline that leads elsewhere; what has fewer is a list of teasers. */
    private static final int TEASER = 300;

    public QualityScore {
        lines = List.copyOf(lines);
    }

    /** The same for the text without some of its lines. */
    public QualityScore without(BitSet taken) {
        List<Paragraph> kept = IntStream.range(0, lines.size())
                .filter(i -> !taken.get(i))
                .mapToObj(lines::get)
                .toList();
        return new QualityScore(kept, titled, behindPaywall, guessed);
    }

    /** What kind of article has this score. */
    public static PageKind kind(double value) {
        return value <= STUB ? PageKind.STUB : PageKind.OK;
    }

    /** From 0 (a stub, a list) to 1. */
    public double value() {
        int text = 0;
        int prose = 0;
        int links = 0;
        int headlines = 0;
        for (Paragraph line : lines) {
            int length = line.length();
            text += length;
            links += (int) ((long) line.linkChars() * length / line.text().length());
            prose += line.isProse() ? length : 0;
            headlines += line.isLinkedHeading() ? 1 : 0;
        }
        if (text == 0) {
            return 0;
        }
        // Verse, dialogue and tables are text too, though it takes more of them to be sure.
        double length = Math.min(1, Math.max(prose, text / 3.0) / WHOLE_ARTICLE);
        double running = (double) prose / text;
        double score = (0.2 + 0.8 * length) * (0.55 + 0.45 * running) * (1 - 0.5 * links / text);
        score *= (titled ? 1 : 0.9) * (guessed ? 0.7 : 1);
        score *= headlines >= MANY_HEADLINES && text < TEASER * headlines ? LIST : 1;
        // What a site gives away in front of its paywall is a few paragraphs, and it often breaks off.
        boolean begun = behindPaywall && prose < 2 * WHOLE_ARTICLE || text < WHOLE_ARTICLE && breaksOff(lines);
        return Math.round(Math.min(begun ? STUB : 1, score) * 100) / 100.0;
    }

    private static boolean breaksOff(List<Paragraph> lines) {
        String last = lines.get(lines.size() - 1).text();
        return last.endsWith("\u2026") || last.endsWith("...") || last.endsWith("[\u2026]") || last.endsWith("[...]");
    }
}
