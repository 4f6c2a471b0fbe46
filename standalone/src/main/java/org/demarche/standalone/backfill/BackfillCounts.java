package org.demarche.standalone.backfill;

import java.time.Duration;
import java.util.Map;

/**
 * How far a back-fill is, of this run.
 *
 * @param entries records read, to be sent or not
 * @param accepted safe in the pipeline
 * @param refused by the pipeline, or found unfit to send
 * @param passedOver records that hold nothing to send
 * @param retried requests sent again because the pipeline could not take them
 * @param bytesDone of the inputs, in their own size
 * @param bytesTotal 0 where only addresses are sent
 * @param bytesBefore read by earlier runs, part of the bytes done
 * @param brokenInputs inputs whose rest could not be read
 * @param refusals the refused by kind, in no order
 */
public record BackfillCounts(
        long entries,
        long accepted,
        long refused,
        long passedOver,
        long retried,
        long bytesDone,
        long bytesTotal,
        long bytesBefore,
        long brokenInputs,
        Map<String, Long> refusals,
        Duration elapsed) {

    public boolean isClean() {
        return refused == 0 && brokenInputs == 0;
    }
}
