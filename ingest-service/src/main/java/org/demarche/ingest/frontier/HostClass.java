package org.demarche.ingest.frontier;

import java.util.Locale;

/** How a host does, for metrics: there are too many hosts to name each. */
public enum HostClass {
    FAST,
    /** It takes more than two seconds for an answer, on average. */
    SLOW,
    /** Its last answer was a failure. */
    FAILING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
