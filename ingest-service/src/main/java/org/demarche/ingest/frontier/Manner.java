package org.demarche.ingest.frontier;

import java.time.Duration;

/**
 * How a host answered a request.
 *
 * @param failed whether it seems to have too much to do: no answer in time or at all, 429, 503
 * @param took until the answer was whole
 * @param retryAfter how long it asks to be left alone, null if it does not
 */
public record Manner(boolean failed, Duration took, Duration retryAfter) {}
