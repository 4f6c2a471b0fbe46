package org.demarche.benchmarks.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A folder of saved pages, {@code ID.html} or {@code ID.html.gz}. */
public final class PageFolder {

    private static final String PLAIN = ".html";
    private static final String PACKED = ".html.gz";

    private final Path folder;

    public PageFolder(Path folder) {
        this.folder = folder;
    }

    /** The ids of all pages in alphabetical order. */
    public List<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PLAIN) || name.endsWith(PACKED))
                    .map(name -> name.substring(0, name.lastIndexOf(PLAIN)))
                    .sorted()
                    .toList();
            if (ids.isEmpty()) {
                throw new IOException(folder + " holds no " + PLAIN + " and no " + PACKED);
            }
            return ids;
        }
    }

    /** The bytes of a page as its server sent them. */
    public byte[] read(String id) throws IOException {
        Path plain = folder.resolve(id + PLAIN);
        if (Files.exists(plain)) {
            return Files.readAllBytes(plain);
        }
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(folder.resolve(id + PACKED)))) {
            return packed.readAllBytes();
        }
    }
}
