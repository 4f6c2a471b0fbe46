package org.demarche.benchmarks.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One start of the tagger in a fresh JVM.
 *
 * @param loadSeconds from before its first class to its last table
 * @param firstSeconds of the first article, which runs in the interpreter
 * @param cpuSeconds of the whole process until then: what the start costs however busy the machine is
 * @param megabytes that the tables hold
 */
record Start(double loadSeconds, double firstSeconds, double cpuSeconds, double megabytes) {

    static List<Start> measure(int times) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            starts.add(once());
        }
        return starts;
    }

    private static Start once() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-Dlogback.configurationFile=logback-benchmarks.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartedTagger.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            if (process.waitFor() != 0 || line == null) {
                throw new IOException("the tagger did not start");
            }
            double[] values = Arrays.stream(line.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Start(values[0], values[1], values[2], values[3]);
        }
    }

    /** The medians, as lines of text. */
    static void print(List<Start> starts, PrintWriter out) {
        if (!starts.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%nstart in a fresh JVM, median of %d: tables loaded in %.2f s, the first article in %.2f s more,"
                            + " %.2f s of CPU time; the tables hold %.0f MB%n",
                    starts.size(),
                    median(starts, Start::loadSeconds),
                    median(starts, Start::firstSeconds),
                    median(starts, Start::cpuSeconds),
                    median(starts, Start::megabytes));
            out.flush();
        }
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> value) {
        double[] sorted = starts.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
