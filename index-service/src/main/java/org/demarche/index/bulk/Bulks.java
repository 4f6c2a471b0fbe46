package org.demarche.index.bulk;

import java.util.ArrayList;
import java.util.List;

/** Cuts actions into bulks that keep within the limits. */
final class Bulks {

    private Bulks() {}

    static List<List<Attempt>> split(List<Attempt> attempts, BulkLimits limits) {
        List<List<Attempt>> bulks = new ArrayList<>();
        List<Attempt> bulk = new ArrayList<>();
        long bytes = 0;
        for (Attempt attempt : attempts) {
            int more = attempt.action().bytes();
            if (!bulk.isEmpty() && (bulk.size() == limits.actions() || bytes + more > limits.bytes())) {
                bulks.add(bulk);
                bulk = new ArrayList<>();
                bytes = 0;
            }
            bulk.add(attempt);
            bytes += more;
        }
        if (!bulk.isEmpty()) {
            bulks.add(bulk);
        }
        return bulks;
    }
}
