package org.demarche.benchmarks.score;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells every few seconds how many pages are done; safe to share between threads. */
final class Progress {

    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final PrintWriter out;
    private final int pages;
    private long lastLine = System.nanoTime();
    private int done;

    Progress(PrintWriter out, int pages) {
        this.out = out;
        this.pages = pages;
    }

    synchronized void pageDone() {
        done++;
        long now = System.nanoTime();
        if (now - lastLine > NANOS_BETWEEN_LINES || done == pages) {
            lastLine = now;
            out.printf(Locale.ROOT, "%,d of %,d pages%n", done, pages);
            out.flush();
        }
    }
}
