package org.demarche.ingest.robots;

import java.util.ArrayList;
import java.util.List;

/**
 * Bounds what it takes to ask one file about one path: each rule with wildcards is searched for in the whole path. No site that
 * means well has near as many; of one that has, the rest forbid more than they say, and allow nothing.
 */
final class RuleLimit {

    static final int MOST_WITH_WILDCARDS = 2_000;

    private RuleLimit() {}

    /** The rules in their order, as many with wildcards as may be. */
    static List<PathRule> of(List<PathRule> rules) {
        List<PathRule> kept = new ArrayList<>(rules.size());
        int withWildcards = 0;
        for (PathRule rule : rules) {
            if (!rule.hasWildcards() || ++withWildcards <= MOST_WITH_WILDCARDS) {
                kept.add(rule);
            } else if (!rule.allow()) {
                kept.add(rule.begun());
            }
        }
        return kept;
    }
}
