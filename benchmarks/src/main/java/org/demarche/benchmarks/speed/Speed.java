package org.demarche.benchmarks.speed;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * How fast one reader went.
 *
 * @param perSecond pages or texts
 * @param error half of the 99.9% confidence interval of that, NaN where it ran too short for one
 * @param perCpuSecond pages or texts in a second of the thread's own time, NaN where that was not measured; what else runs on
 *     the machine shows less there
 * @param megabytes allocated on the heap for a page or text
 */
record Speed(String reader, double perSecond, double error, double perCpuSecond, double megabytes) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** The speeds in the order in which they were measured; an operation is a pass over all items. */
    static List<Speed> of(Collection<RunResult> results, int items) {
        return results.stream().map(result -> of(result, items)).toList();
    }

    private static Speed of(RunResult result, int items) {
        Result<?> passes = result.getPrimaryResult();
        double allocated = secondary(result, ALLOCATED);
        double perCpuSecond = secondary(result, "passes") / secondary(result, "cpuSeconds");
        return new Speed(
                result.getParams().getParam("reader"),
                passes.getScore() * items,
                passes.getScoreError() * items,
                perCpuSecond * items,
                allocated / items / BYTES_PER_MEGABYTE);
    }

    private static double secondary(RunResult result, String name) {
        Result<?> secondary = result.getSecondaryResults().get(name);
        return secondary == null ? Double.NaN : secondary.getScore();
    }
}
