package org.demarche.ingest.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the rules that would take much of the body with them: on this page their words mean something else. */
final class GreedyRules {

    private static final double GREEDY = 0.3;

    /** Boxes with less prose are teasers, or placeholders, and say nothing for themselves however many they are. */
    private static final int TEASER = 300;

    private GreedyRules() {}

    static Set<String> of(PageBoxes boxes) {
        PageTree tree = boxes.tree;
        Measures whole = boxes.whole;
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
            if (rule == null || tree.contains(i, body)) {
                i++;
            } else {
                (tree.contains(body, i) ? inBody : onPage)
                        .merge(rule, whole.prose[i] < TEASER ? 0 : whole.prose[i], Integer::sum);
                i = tree.end[i];
            }
        }
        Set<String> greedyRules = new HashSet<>();
        inBody.forEach((rule, prose) -> {
            if (prose > whole.prose[body] * GREEDY) {
                greedyRules.add(rule);
            }
        });
        onPage.forEach((rule, prose) -> {
            if (prose > whole.prose[body]) {
                greedyRules.add(rule);
            }
        });
        return greedyRules;
    }
}
