package org.demarche.ingest.extract.body;

import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.box.BoxRules;
import org.demarche.ingest.extract.box.PageBoxes;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.line.LineFilter;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.line.PlainText;
import org.demarche.ingest.extract.line.Removals;
import org.demarche.ingest.extract.prune.Pruner;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.words.ReadingLength;

/** The cascade that wins the text: the body's box, else the same with weaker filters, else JSON-LD, else all paragraphs. */
public final class BodyText {

    private static final int ENOUGH = 250;
    private static final double FAR_LONGER = 1.5;

    /** What is shorter, in characters, is no article. */
    public static final int LEAST = 60;

    /** A page that shows this much shows its article; what is said of it elsewhere may say it twice. */
    private static final int STUB = 2000;

    private static final double FAR_LONGER_THAN_TEXT = 2.5;

    /**
     * The outcome.
     *
     * @param method the stage that gave the text
     * @param lines empty where none gave any
     */
    public record Found(String method, List<Paragraph> lines) {
        public int length() {
            return BodyText.length(lines);
        }

        public boolean isGuess() {
            return method.equals("paragraphs");
        }
    }

    /** What all stages need of the page at hand; its title and summary may be null. */
    private record Page(PageBoxes boxes, Pruner pruner, String title, String summary, Removals removals) {}

    private final BoxRules rules;
    private final LineFilter filter;

    public BodyText(BoxRules rules, LineFilter filter) {
        this.rules = rules;
        this.filter = filter;
    }

    public Found find(PageTree tree, JsonLd jsonLd, String title, String summary, boolean forum, Removals removals) {
        PageBoxes boxes = new PageBoxes(tree, rules);
        Page page = new Page(boxes, new Pruner(boxes, rules, removals), title, summary, removals);
        Found best = attempt(page, forum ? Pruner.Strength.THREAD : Pruner.Strength.FULL);
        if (length(best.lines) < ENOUGH) {
            Found weaker = attempt(page, Pruner.Strength.WEAK);
            if (length(weaker.lines) > FAR_LONGER * length(best.lines)) {
                best = weaker;
            }
        }
        best = orJsonLd(best, jsonLd, page);
        return orAllParagraphs(best, page);
    }

    private Found attempt(Page page, Pruner.Strength strength) {
        BitSet dropped = page.pruner.prune(strength);
        PageTree tree = page.boxes.tree;
        Measures measures = new Measures(tree, dropped);
        BodyFinder.Body body = new BodyFinder(page.boxes, dropped, measures).find();
        if (body.roots().isEmpty()) {
            return new Found("none", List.of());
        }
        List<Integer> roots =
                new Standfirst(page.boxes, page.pruner, dropped).before(body.roots(), page.title, page.summary);
        return new Found(body.method(), clean(TextRenderer.render(tree, dropped, measures, roots), tree, page));
    }

    private List<Paragraph> clean(List<Paragraph> lines, PageTree tree, Page page) {
        return filter.clean(lines, tree, page.title, page.removals);
    }

    private Found orJsonLd(Found found, JsonLd jsonLd, Page page) {
        String body = jsonLd.text("articleBody");
        int length = length(found.lines);
        double factor = length < STUB ? FAR_LONGER : FAR_LONGER_THAN_TEXT;
        int stated = body == null ? 0 : ReadingLength.of(body);
        if (stated < ENOUGH || stated < factor * length) {
            return found;
        }
        List<Paragraph> lines = clean(PlainText.lines(MarkedText.plain(body)), null, page);
        return length(lines) > factor * length ? new Found("json-ld", lines) : found;
    }

    /** The last resort: whatever on the page reads like running text, wherever it stands. */
    private Found orAllParagraphs(Found found, Page page) {
        PageTree tree = page.boxes.tree;
        if (length(found.lines) >= ENOUGH || tree.size == 0) {
            return found;
        }
        BitSet dropped = page.pruner.prune(Pruner.Strength.WEAK);
        List<Paragraph> all = TextRenderer.render(tree, dropped, new Measures(tree, dropped), List.of(0));
        List<Paragraph> lines = clean(all.stream().filter(Paragraph::isProse).toList(), tree, page);
        return length(lines) > FAR_LONGER * length(found.lines) ? new Found("paragraphs", lines) : found;
    }

    private static int length(List<Paragraph> lines) {
        return lines.stream().mapToInt(Paragraph::length).sum();
    }
}
