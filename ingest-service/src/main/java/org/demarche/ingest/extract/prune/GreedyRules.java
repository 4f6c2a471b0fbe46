package org.demarche.ingest.extract.prune;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.extract.box.BoxRules.Kind;
import org.demarche.ingest.extract.box.PageBoxes;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** Finds the rules that would take much of the body with them: on this page their words mean something else. */
final class GreedyRules {

    private static final double GREEDY = 0.3;

    /** Inside a box that was spared in spite of its name, names are believed a little longer. */
    private static final double GREEDY_INSIDE = 0.35;

    /**
     * Boxes with less prose are teasers, or placeholders, and say nothing for themselves however many they are; the paragraphs of a
     * body are short, and each may have its class.
     */
    private static final int TEASER = 300;

    private GreedyRules() {}

    static Set<String> of(PageBoxes boxes) {
        Set<String> greedy = new HashSet<>();
        boolean more = addTo(greedy, boxes, GREEDY);
        while (more) {
            more = addTo(greedy, boxes, GREEDY_INSIDE);
        }
        return greedy;
    }

    private static boolean addTo(Set<String> greedy, PageBoxes boxes, double share) {
        PageTree tree = boxes.tree;
        Measures whole = boxes.whole;
        boolean inside = !greedy.isEmpty();
        Map<String, Integer> inBody = new HashMap<>();
        Map<String, Integer> onPage = new HashMap<>();
        int body = Math.max(0, boxes.anchor);
        int i = 0;
        while (i < tree.size) {
            if (whole.prose[i] == 0) {
                i = tree.end[i];
                continue;
            }
            String rule = boxes.isNamedChrome(i) ? boxes.verdict(i).rule() : null;
            if (rule == null || greedy.contains(rule) || tree.contains(i, body)) {
                i++;
            } else {
                boolean teaser = isSmallBox(boxes, i) || inside && isNamedTeaser(boxes, i);
                (tree.contains(body, i) ? inBody : onPage).merge(rule, teaser ? 0 : whole.prose[i], Integer::sum);
                i = tree.end[i];
            }
        }
        int known = greedy.size();
        inBody.forEach((rule, prose) -> {
            if (prose > whole.prose[body] * share) {
                greedy.add(rule);
            }
        });
        onPage.forEach((rule, prose) -> {
            if (prose > whole.prose[body]) {
                greedy.add(rule);
            }
        });
        return greedy.size() > known;
    }

    private static boolean isSmallBox(PageBoxes boxes, int i) {
        return boxes.whole.prose[i] < TEASER && boxes.tree.kind[i] != TagKind.PARAGRAPH;
    }

    private static boolean isNamedTeaser(PageBoxes boxes, int i) {
        return boxes.verdict(i).kind() == Kind.TEASER
                || boxes.tree.element(i).normalName().equals("article");
    }
}
