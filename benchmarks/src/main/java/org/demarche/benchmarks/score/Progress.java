package org.demarche.benchmarks.score;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells every few seconds how many items are done; safe to share between threads. */
final class Progress {

    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final PrintWriter out;
    private final int items;
    private final String noun;
    private long lastLine = System.nanoTime();
    private int done;

    Progress(PrintWriter out, int items, String noun) {
        this.out = out;
        this.items = items;
        this.noun = noun;
    }

    synchronized void itemDone() {
        done++;
        long now = System.nanoTime();
        if (now - lastLine > NANOS_BETWEEN_LINES || done == items) {
            lastLine = now;
            out.printf(Locale.ROOT, "%,d of %,d %s%n", done, items, noun);
            out.flush();
        }
    }
}
