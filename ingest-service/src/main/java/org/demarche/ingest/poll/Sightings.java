package org.demarche.ingest.poll;

/**
 * What a source listed when it was last read, in short.
 *
 * @param hashes four bytes for each item (its address and when it was modified), in no order; null where there were too many
 */
public record Sightings(byte[] hashes) {}
