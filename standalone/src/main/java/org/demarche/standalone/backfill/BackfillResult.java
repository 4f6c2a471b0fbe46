package org.demarche.standalone.backfill;

/**
 * How a back-fill ended.
 *
 * @param why what stopped it, null where it came to its end
 */
public record BackfillResult(BackfillCounts counts, End end, String why) {

    /** The ways to end. */
    public enum End {
        /** Everything was sent and answered. */
        COMPLETE,
        /** The pipeline was away for too long. */
        AWAY,
        /** The pipeline does not let this client in, or is none. */
        TURNED_AWAY,
        /** This side failed, for example to write a file. */
        FAILED
    }
}
