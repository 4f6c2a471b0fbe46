package org.demarche.benchmarks.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.function.Function;
import org.demarche.benchmarks.text.TextSet;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** Tags the same articles, or does a first step of it; one operation is one pass over all articles, so that each counts alike. */
@State(Scope.Benchmark)
@Threads(1)
public class TaggingBenchmark {

    /** The floor under every tagger: sentences and words. */
    static final String SEGMENTER = "segmenter";

    @Param({SEGMENTER, "themes' phrases", "actors", "tagger"})
    private String reader;

    /** A file or folder of texts; empty for ours. */
    @Param("")
    private String texts;

    @Param("200")
    private int most;

    private TextSet set;
    private Function<TextSet.Text, Object> step;

    /** What the thread itself has used, to be judged by where other programs run too. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class CpuTime {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final double NANOS = 1e9;

        public double cpuSeconds;
        public long passes;
        private long start;

        @Setup(Level.Iteration)
        public void begin() {
            start = THREADS.getCurrentThreadCpuTime();
        }

        private void passDone() {
            passes++;
            cpuSeconds = (THREADS.getCurrentThreadCpuTime() - start) / NANOS;
        }
    }

    @Setup
    public void load() throws IOException {
        set = texts.isEmpty() ? TextSet.ours() : TextSet.of(Path.of(texts), most);
        step = TaggingSteps.named(reader);
    }

    @Benchmark
    public void read(Blackhole sink, CpuTime time) {
        for (TextSet.Text text : set.texts()) {
            sink.consume(step.apply(text));
        }
        time.passDone();
    }
}
