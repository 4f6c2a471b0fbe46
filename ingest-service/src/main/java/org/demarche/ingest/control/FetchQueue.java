package org.demarche.ingest.control;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.contract.FetchRequest;

/** Where addresses wait for their hosts. */
@FunctionalInterface
public interface FetchQueue {

    /** Adds requests; true once Kafka has all of them, false if it did not confirm each: then again is safe. */
    CompletableFuture<Boolean> add(List<FetchRequest> requests);
}
