package org.demarche.benchmarks.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

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
    private static final double CONFIDENCE = 0.999;

    /** The speeds in the order in which they were first measured; an operation is a pass over all items. */
    static List<Speed> of(Collection<RunResult> results, int items) {
        Map<String, List<RunResult>> byReader = new LinkedHashMap<>();
        for (RunResult result : results) {
            byReader.computeIfAbsent(result.getParams().getParam("reader"), reader -> new ArrayList<>())
                    .add(result);
        }
        return byReader.entrySet().stream()
                .map(reader -> of(reader.getKey(), reader.getValue(), items))
                .toList();
    }

    private static Speed of(String reader, List<RunResult> results, int items) {
        ListStatistics passes = new ListStatistics();
        for (RunResult result : results) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                fork.getIterationResults()
                        .forEach(iteration ->
                                passes.addValue(iteration.getPrimaryResult().getScore()));
            }
        }
        return new Speed(
                reader,
                passes.getMean() * items,
                passes.getMeanErrorAt(CONFIDENCE) * items,
                sum(results, "passes") / sum(results, "cpuSeconds") * items,
                sum(results, ALLOCATED) / results.size() / items / BYTES_PER_MEGABYTE);
    }

    private static double sum(List<RunResult> results, String name) {
        return results.stream().mapToDouble(result -> secondary(result, name)).sum();
    }

    private static double secondary(RunResult result, String name) {
        Result<?> secondary = result.getSecondaryResults().get(name);
        return secondary == null ? Double.NaN : secondary.getScore();
    }
}
