package org.demarche.benchmarks.fetch;

import java.time.Duration;
import java.util.List;

/**
 * How fast a JVM got pages.
 *
 * @param pages that were counted
 * @param time that they took
 * @param cpu what the JVM used meanwhile, of all its threads
 */
record Pace(long pages, Duration time, Duration cpu) {

    /**
     * The share of the pages that goes by before any is counted: the compiler of a JVM on two processors works for a minute and
     * more on what is asked of it for each page, and takes a third of the time meanwhile.
     */
    static final double UNCOUNTED = 2.0 / 3;

    static final Duration LOOK = Duration.ofMillis(5);

    double perSecond() {
        return pages / (time.toNanos() / 1e9);
    }

    double cpuMillisPerPage() {
        return cpu.toNanos() / 1e6 / pages;
    }

    List<String> words() {
        return List.of(Long.toString(pages), time.toString(), cpu.toString());
    }

    static Pace of(String... words) {
        return new Pace(Long.parseLong(words[0]), Duration.parse(words[1]), Duration.parse(words[2]));
    }

    /** Begins to measure a process. */
    static Watch watch(ProcessHandle process) {
        return new Watch(process, System.nanoTime(), cpu(process));
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A measurement that has begun. */
    record Watch(ProcessHandle process, long start, Duration cpuBefore) {

        Pace stop(long pages) {
            return new Pace(
                    pages,
                    Duration.ofNanos(System.nanoTime() - start),
                    cpu(process).minus(cpuBefore));
        }
    }
}
