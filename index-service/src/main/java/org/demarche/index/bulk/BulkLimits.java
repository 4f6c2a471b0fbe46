package org.demarche.index.bulk;

/**
 * How large a bulk may be, and how often to try what nobody foresaw.
 *
 * @param actions in one request
 * @param bytes of one request's body; a single larger document goes alone
 * @param unknownAttempts before an action with an unknown error becomes a dead letter
 */
public record BulkLimits(int actions, int bytes, int unknownAttempts) {}
