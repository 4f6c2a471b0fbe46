package org.demarche.ingest.frontier;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many URLs were found and not fetched yet, of each host and of all. */
final class Backlog {

    private final Map<String, Integer> byHost = new HashMap<>();
    private int all;

    void add(String host, int urls) {
        byHost.merge(host, urls, (before, more) -> before + more == 0 ? null : before + more);
        all += urls;
    }

    void drop(Predicate<String> hosts) {
        byHost.entrySet().removeIf(each -> {
            boolean dropped = hosts.test(each.getKey());
            all -= dropped ? each.getValue() : 0;
            return dropped;
        });
    }

    int of(String host) {
        return byHost.getOrDefault(host, 0);
    }

    int all() {
        return all;
    }
}
