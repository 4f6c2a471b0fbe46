package org.demarche.index.bulk;

/**
 * An action on its way.
 *
 * @param position among the actions that were handed over together
 * @param sent how often it was sent
 * @param unknown how many of these came back with an error that nobody foresaw
 */
record Attempt(int position, BulkAction action, int sent, int unknown) {

    Attempt again(Outcome.Cause cause) {
        return new Attempt(position, action, sent + 1, cause == Outcome.Cause.UNKNOWN ? unknown + 1 : unknown);
    }
}
