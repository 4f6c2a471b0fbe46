package org.demarche.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.demarche.standalone.embedded.EmbeddedStack;
import org.demarche.standalone.embedded.StackOptions;
import org.demarche.standalone.embedded.StackProgress;
import org.demarche.standalone.embedded.StackStartException;

/** The stack of the standalone program, over a folder that goes with it. */
final class EmbeddedBackend implements Backend {

    private final Path directory;
    private final EmbeddedStack stack;

    private EmbeddedBackend(Path directory, EmbeddedStack stack) {
        this.directory = directory;
        this.stack = stack;
    }

    static EmbeddedBackend start() throws IOException, StackStartException, InterruptedException {
        Path directory = Files.createTempDirectory("demarche-it-");
        return new EmbeddedBackend(
                directory, EmbeddedStack.start(StackOptions.in(directory).briefly(), StackProgress.silent()));
    }

    @Override
    public String bootstrapServers() {
        return stack.bootstrapServers();
    }

    @Override
    public String elasticsearchUrl() {
        return stack.elasticsearchUrl();
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
