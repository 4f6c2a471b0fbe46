package org.demarche.ingest.extract;

import java.util.BitSet;
import java.util.List;

/** The cascade that wins the text: the body's box, else the same with weaker filters, else JSON-LD, else all paragraphs. */
final class BodyText {

    private static final int ENOUGH = 250;
    private static final double FAR_LONGER = 1.5;

    /** What is shorter, in characters, is no article. */
    static final int LEAST = 60;

    /** A page that shows this much shows its article; what is said of it elsewhere may say it twice. */
    private static final int STUB = 2000;

    private static final double FAR_LONGER_THAN_TEXT = 2.5;

    /**
     * The outcome.
     *
     * @param method the stage that gave the text
     * @param lines empty where none gave any
     */
    record Found(String method, List<Paragraph> lines) {
        int length() {
            return BodyText.length(lines);
        }

        boolean isGuess() {
            return method.equals("paragraphs");
        }
    }

    private final BoxRules rules;
    private final LineFilter filter;

    BodyText(BoxRules rules, LineFilter filter) {
        this.rules = rules;
        this.filter = filter;
    }

    Found find(PageTree tree, JsonLd jsonLd, String title, String summary, boolean forum, Removals removals) {
        Pruner pruner = new Pruner(tree, rules, removals);
        Pruner.Strength strength = forum ? Pruner.Strength.THREAD : Pruner.Strength.FULL;
        Found best = attempt(tree, pruner, strength, title, summary, removals);
        if (length(best.lines) < ENOUGH) {
            Found weaker = attempt(tree, pruner, Pruner.Strength.WEAK, title, summary, removals);
            if (length(weaker.lines) > FAR_LONGER * length(best.lines)) {
                best = weaker;
            }
        }
        best = orJsonLd(best, jsonLd, title, removals);
        return orAllParagraphs(best, tree, pruner, title, removals);
    }

    private Found attempt(
            PageTree tree, Pruner pruner, Pruner.Strength strength, String title, String summary, Removals removals) {
        BitSet dropped = pruner.prune(strength);
        Measures measures = new Measures(tree, dropped);
        BodyFinder.Body body = new BodyFinder(tree, pruner, dropped, measures).find();
        if (body.roots().isEmpty()) {
            return new Found("none", List.of());
        }
        List<Integer> roots = new Standfirst(tree, pruner, dropped).before(body.roots(), title, summary);
        List<Paragraph> lines = TextRenderer.render(tree, dropped, measures, roots);
        return new Found(body.method(), filter.clean(lines, title, removals));
    }

    private Found orJsonLd(Found found, JsonLd jsonLd, String title, Removals removals) {
        String body = jsonLd.text("articleBody");
        int length = length(found.lines);
        double factor = length < STUB ? FAR_LONGER : FAR_LONGER_THAN_TEXT;
        if (body == null || body.length() < ENOUGH || body.length() < factor * length) {
            return found;
        }
        List<Paragraph> lines = filter.clean(PlainText.lines(MarkedText.plain(body)), title, removals);
        return length(lines) > factor * length ? new Found("json-ld", lines) : found;
    }

    /** The last resort: whatever on the page reads like running text, wherever it stands. */
    private Found orAllParagraphs(Found found, PageTree tree, Pruner pruner, String title, Removals removals) {
        if (length(found.lines) >= ENOUGH || tree.size == 0) {
            return found;
        }
        BitSet dropped = pruner.prune(Pruner.Strength.WEAK);
        Measures measures = new Measures(tree, dropped);
        List<Paragraph> all = TextRenderer.render(tree, dropped, measures, List.of(0));
        List<Paragraph> lines =
                filter.clean(all.stream().filter(Paragraph::isProse).toList(), title, removals);
        return length(lines) > FAR_LONGER * length(found.lines) ? new Found("paragraphs", lines) : found;
    }

    private static int length(List<Paragraph> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }
}
