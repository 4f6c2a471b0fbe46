package org.demarche.ingest.frontier;

/** What a host's turn comes to. */
public sealed interface Turn {

    /** A request to make now. */
    record Go(Task task) implements Turn {}

    /**
     * A request that must not be made, and is not.
     *
     * @param reason a stable word
     * @param disallowed whether robots.txt says so; else nobody could say what it does
     */
    record Denied(Task task, String reason, boolean disallowed) implements Turn {}
}
