package org.demarche.standalone.backfill;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file holds, by its name; each may be compressed, with {@code .gz} after its name. */
enum Format {
    PAGE(".html", ".htm", ".xhtml"),
    TEXT(".txt"),
    JSON(".json"),
    JSON_LINES(".ndjson", ".jsonl"),
    WARC(".warc");

    private static final String COMPRESSED = ".gz";

    private final List<String> endings;

    Format(String... endings) {
        this.endings = List.of(endings);
    }

    static Optional<Format> of(String fileName) {
        String name = uncompressed(fileName).toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.endings.stream().anyMatch(name::endsWith)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    static boolean isCompressed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
    }

    static String uncompressed(String fileName) {
        return isCompressed(fileName) ? fileName.substring(0, fileName.length() - COMPRESSED.length()) : fileName;
    }
}
