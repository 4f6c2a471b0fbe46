package org.demarche.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.demarche.contract.ContractJson;

/** Turns many inputs into one JSON line each, on all cores and in their order. */
final class JsonLines {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Enough that a slow input keeps no core waiting for long, few enough to bound the memory. */
    private static final int MOST_AHEAD = 8 * CORES;

    private record Line(String json, boolean failed) {}

    private JsonLines() {}

    /**
     * Writes a line for each input.
     *
     * @param work answers an object; one with {@code error} counts as failed
     * @param out where to, standard output where null
     */
    static <T> void write(Iterator<T> inputs, Function<T, ObjectNode> work, Path out, Progress progress)
            throws IOException {
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(open(out), StandardCharsets.UTF_8))) {
            Queue<Future<Line>> ahead = new ArrayDeque<>();
            while (inputs.hasNext()) {
                T input = inputs.next();
                ahead.add(cores.submit(() -> line(work.apply(input))));
                while (ahead.size() >= MOST_AHEAD
                        || !ahead.isEmpty() && ahead.peek().isDone()) {
                    write(ahead.remove(), writer, progress);
                }
            }
            while (!ahead.isEmpty()) {
                write(ahead.remove(), writer, progress);
            }
        } finally {
            cores.shutdownNow();
        }
        progress.end();
    }

    private static Line line(ObjectNode answer) {
        try {
            return new Line(ContractJson.mapper().writeValueAsString(answer), answer.has("error"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Future<Line> next, BufferedWriter writer, Progress progress) throws IOException {
        try {
            Line line = next.get();
            writer.write(line.json());
            writer.write('\n');
            progress.add(1, line.failed() ? 1 : 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before all was written");
        }
    }

    private static OutputStream open(Path out) throws IOException {
        if (out != null) {
            return Files.newOutputStream(out);
        }
        // Standard output is not ours to close.
        return new FilterOutputStream(System.out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
