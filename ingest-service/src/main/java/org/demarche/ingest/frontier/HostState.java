package org.demarche.ingest.frontier;

import java.time.Instant;
import java.util.Objects;

/**
 * What whoever takes a host over must know of it, as it stands in {@code demarche.crawl-state} under the host's name.
 *
 * @param notBefore nothing is asked of the host sooner
 */
public record HostState(Instant notBefore) {

    public HostState {
        Objects.requireNonNull(notBefore, "notBefore");
    }
}
