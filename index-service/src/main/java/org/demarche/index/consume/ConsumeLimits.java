package org.demarche.index.consume;

import java.time.Duration;

/**
 * When a batch is handed over, and how long to wait for it.
 *
 * @param records in a batch at most
 * @param bytes in a batch at most, unless one record alone has more
 * @param linger how long the first record of a batch waits for others
 * @param revokeDeadline how long a rebalance waits for the batch in flight
 * @param closeDeadline how long a close waits for it
 */
public record ConsumeLimits(int records, int bytes, Duration linger, Duration revokeDeadline, Duration closeDeadline) {}
