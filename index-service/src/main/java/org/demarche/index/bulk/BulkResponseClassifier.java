package org.demarche.index.bulk;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.util.Set;
import org.demarche.index.elastic.RequestFault;

/** Decides what came of an action by its status and {@code error.type}, never by the words of a message. */
final class BulkResponseClassifier {

    private static final String MISSING_INDEX = "index_not_found_exception";

    /** A person or the disk watch has shut the index for a while; the status is 400, 403 or 429. */
    private static final Set<String> SHUT = Set.of("cluster_block_exception", "index_closed_exception");

    private static final Set<Integer> OUTAGES = Set.of(429, 502, 503, 504);

    private BulkResponseClassifier() {}

    static Outcome of(BulkResponseItem item) {
        String type = item.error() == null ? "" : item.error().type();
        return of(item.operationType(), item.status(), type == null ? "" : type);
    }

    static Outcome of(OperationType operation, int status, String type) {
        if (status >= 200 && status < 300) {
            return new Outcome.Indexed();
        }
        if (status == 409) {
            return new Outcome.AlreadyNewer();
        }
        if (MISSING_INDEX.equals(type)) {
            return new Outcome.Retry(Outcome.Cause.MISSING_INDEX, type);
        }
        if (operation == OperationType.Delete && status == 404) {
            return new Outcome.Indexed();
        }
        if (SHUT.contains(type) || OUTAGES.contains(status)) {
            return new Outcome.Retry(Outcome.Cause.OUTAGE, type);
        }
        if (status == 401 || RequestFault.SECURITY.equals(type)) {
            return new Outcome.Fatal(RequestFault.refusedCredentials("status " + status + ", " + type)
                    .mend());
        }
        // Whatever its type says (parsing, strict mapping, an illegal argument), this document will be refused again.
        if (status == 400) {
            return new Outcome.Dead(type, 1);
        }
        // Among them 500: a fault of the server, or a document that trips it every time. Trying for ever would stop
        // all.
        return new Outcome.Retry(Outcome.Cause.UNKNOWN, type);
    }
}
