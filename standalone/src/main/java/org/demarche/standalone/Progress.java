package org.demarche.standalone;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells on standard error how far a long command is and how fast. */
final class Progress {

    private final ProgressLine line;
    private final String what;
    private final long start = System.nanoTime();
    private long done;
    private long failed;

    Progress(PrintWriter err, String what) {
        this.line = new ProgressLine(err);
        this.what = what;
    }

    void add(long more, long ofWhichFailed) {
        done += more;
        failed += ofWhichFailed;
        line.show(this::text);
    }

    void end() {
        line.say(text());
    }

    boolean anyFailed() {
        return failed > 0;
    }

    private String text() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT, "%,d %s in %.1f s, %,.0f/s, %,d failed", done, what, seconds, done / seconds, failed);
    }
}
