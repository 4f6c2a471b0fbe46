package org.demarche.standalone.backfill;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a back-fill is to go.
 *
 * @param resume where its resume point is kept
 * @param restart whether to begin anew, whatever the resume point says
 * @param concurrency how many requests are under way at once; each may hold a content of the largest size
 * @param patience how long the pipeline may take nothing
 * @param maxBytes the largest content; a larger one is counted and passed over
 * @param rejected where refusals are written as JSON lines, null for nowhere
 */
public record BackfillOptions(
        Path resume, boolean restart, int concurrency, Duration patience, int maxBytes, Path rejected) {}
