package org.demarche.ingest.frontier;

import java.time.Duration;

/**
 * How a host answered a request.
 *
 * @param failed whether it did not do what it was asked for want of strength: no answer in time, 429, 5xx
 * @param took until the answer was whole
 * @param retryAfter how long it asks to be left alone, null if it does not
 */
public record Manner(boolean failed, Duration took, Duration retryAfter) {}
