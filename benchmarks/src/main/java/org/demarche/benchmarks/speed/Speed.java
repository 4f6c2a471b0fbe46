package org.demarche.benchmarks.speed;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * How fast one reader went.
 *
 * @param error half of the 99.9% confidence interval of the pages a second, NaN where it ran too short for one
 * @param megabytesPerPage allocated on the heap
 */
record Speed(String reader, double pagesPerSecond, double error, double megabytesPerPage) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** The speeds in the order in which they were measured. */
    static List<Speed> of(Collection<RunResult> results, int pages) {
        return results.stream().map(result -> of(result, pages)).toList();
    }

    // An operation is a pass over all pages.
    private static Speed of(RunResult result, int pages) {
        Result<?> passes = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return new Speed(
                result.getParams().getParam("reader"),
                passes.getScore() * pages,
                passes.getScoreError() * pages,
                allocated.getScore() / pages / BYTES_PER_MEGABYTE);
    }
}
