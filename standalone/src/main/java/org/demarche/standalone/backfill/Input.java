package org.demarche.standalone.backfill;

import java.nio.file.Path;
import java.util.List;

/** A file, or the addresses given beside files. */
sealed interface Input {

    /** What people know it by. */
    String name();

    /** Its size, 0 where it has none. */
    long bytes();

    /**
     * A file.
     *
     * @param url the address that the folder's base gives it, null without one
     * @param modified in milliseconds of the epoch
     */
    record InFile(Path path, Format format, String url, long bytes, long modified) implements Input {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** Addresses for the pipeline to fetch. */
    record Addresses(List<String> urls) implements Input {
        @Override
        public String name() {
            return "addresses";
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
