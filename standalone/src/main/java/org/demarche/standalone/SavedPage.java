package org.demarche.standalone;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A page in a file, compressed where its name says so. */
record SavedPage(Path file) {

    static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".html.gz", ".htm.gz");

    /** Whether a file of a folder is one. */
    static boolean is(Path file) {
        String name = name(file);
        return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    Instant saved() throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    byte[] bytes() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return name(file).endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }

    /** Why it could not be read, and what to do. */
    static String fault(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read: grant the right to read it";
        }
        if (e instanceof ZipException) {
            return "not gzip (" + e.getMessage() + "): take .gz off its name, or compress it again";
        }
        if (e instanceof EOFException) {
            return "cut off: the gzip data end too early, save the page again";
        }
        return "cannot be read: " + e;
    }
}
