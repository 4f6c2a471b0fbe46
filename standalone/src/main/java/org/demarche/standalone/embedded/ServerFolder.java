package org.demarche.standalone.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of an embedded Elasticsearch: what it keeps, and what is written anew at each start. */
record ServerFolder(Path root) {

    Path config() {
        return root.resolve("config");
    }

    Path data() {
        return root.resolve("data");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** What the process says; beside the folders it owns, because it is opened with our rights. */
    Path console() {
        return root.resolve("console.log");
    }

    /** The processes of the last start. */
    Path processes() {
        return root.resolve("processes");
    }

    /** The folders that the server writes to. */
    List<Path> writable() {
        return List.of(config(), data(), logs(), temporary());
    }

    /** Writes the configuration, from the home's own and these settings, and empties what the last run left. */
    void prepare(Path home, Map<String, Object> settings, List<String> jvmOptions) throws IOException {
        deleteTree(config());
        deleteTree(temporary());
        for (Path folder : writable()) {
            Files.createDirectories(folder);
        }
        copyTree(home.resolve("config"), config());
        // YAML contains JSON, which quotes a path with any character in it.
        new ObjectMapper().writeValue(config().resolve("elasticsearch.yml").toFile(), settings);
        Files.write(Files.createDirectories(config().resolve("jvm.options.d")).resolve("demarche.options"), jvmOptions);
    }

    /** Gives the folders that the server writes to, and nothing else, to a user. */
    void giveTo(int user) throws IOException {
        for (Path folder : writable()) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) tree::iterator) {
                    Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** The last lines that the process said. */
    String consoleTail(int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(console()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no " + console() + ")";
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
