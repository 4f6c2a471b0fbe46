package org.demarche.standalone;

import java.io.PrintWriter;
import java.time.Duration;
import org.demarche.standalone.embedded.StackProgress;

/** Shows a person how the start goes on: a line a part, and on a terminal the seconds so far. */
final class StartProgress implements StackProgress {

    private final PrintWriter out;
    private final boolean terminal;
    private boolean counting;

    StartProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void starting(String part, Duration elapsed) {
        if (terminal) {
            out.printf("\r  %-14s starting, %d s ", part, elapsed.toSeconds());
            out.flush();
            counting = true;
        }
    }

    @Override
    public synchronized void ready(String part, Duration took, String address) {
        out.printf("%s  %-14s ready in %.1f s at %s%n", counting ? "\r" : "", part, took.toMillis() / 1000.0, address);
        out.flush();
        counting = false;
    }
}
