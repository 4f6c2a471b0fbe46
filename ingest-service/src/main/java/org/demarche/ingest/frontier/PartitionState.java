package org.demarche.ingest.frontier;

import java.util.Map;

/**
 * What is known of a partition.
 *
 * @param pages by URL
 * @param hosts by name
 */
public record PartitionState(Map<String, PageState> pages, Map<String, HostState> hosts) {

    /** Of a new partition. */
    public static final PartitionState NONE = new PartitionState(Map.of(), Map.of());
}
