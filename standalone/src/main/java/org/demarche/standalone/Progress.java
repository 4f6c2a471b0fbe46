package org.demarche.standalone;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells on standard error how far a long command is and how fast: in place on a terminal, else a line every ten seconds. */
final class Progress {

    private static final long TERMINAL_NANOS = 500_000_000L;
    private static final long FILE_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final String what;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long lastSaid = start;
    private long done;
    private long failed;

    Progress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
        this.terminal = System.console() != null;
    }

    void add(long more, long ofWhichFailed) {
        done += more;
        failed += ofWhichFailed;
        long now = System.nanoTime();
        if (now - lastSaid > (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
            lastSaid = now;
            err.print(terminal ? "\r" + line() + "  " : line() + System.lineSeparator());
            err.flush();
        }
    }

    void end() {
        err.println((terminal ? "\r" : "") + line());
        err.flush();
    }

    boolean anyFailed() {
        return failed > 0;
    }

    private String line() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT, "%,d %s in %.1f s, %,.0f/s, %,d failed", done, what, seconds, done / seconds, failed);
    }
}
