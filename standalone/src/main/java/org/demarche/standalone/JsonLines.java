package org.demarche.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.demarche.contract.ContractJson;

/** Turns many inputs into one JSON line each, on all cores and in their order. */
final class JsonLines {

    /** Enough to keep every core busy, few enough to show progress and to bound the memory. */
    private static final int CHUNK = 128;

    private JsonLines() {}

    /**
     * Writes a line for each input.
     *
     * @param work answers an object; one with {@code error} counts as failed
     * @param out where to, standard output where null
     */
    static <T> void write(Iterator<T> inputs, Function<T, ObjectNode> work, Path out, Progress progress)
            throws IOException {
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(open(out), StandardCharsets.UTF_8))) {
            while (inputs.hasNext()) {
                List<T> chunk = new ArrayList<>(CHUNK);
                while (inputs.hasNext() && chunk.size() < CHUNK) {
                    chunk.add(inputs.next());
                }
                List<ObjectNode> lines = chunk.parallelStream().map(work).toList();
                for (ObjectNode line : lines) {
                    writer.write(ContractJson.mapper().writeValueAsString(line));
                    writer.write('\n');
                }
                progress.add(
                        lines.size(),
                        lines.stream().filter(line -> line.has("error")).count());
            }
        }
        progress.end();
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
