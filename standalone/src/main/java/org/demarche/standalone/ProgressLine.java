package org.demarche.standalone;

import java.io.PrintWriter;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A line on standard error that changes: in place on a terminal, else again every ten seconds. */
final class ProgressLine {

    private static final long TERMINAL_NANOS = 500_000_000L;
    private static final long FILE_NANOS = 10_000_000_000L;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final PrintWriter err;
    private final boolean terminal = System.console() != null;
    private long lastSaid = System.nanoTime();
    private int shown;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    /** Shows the line where it is time for it. */
    synchronized void show(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - lastSaid > (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
            lastSaid = now;
            String text = line.get();
            err.print(terminal ? "\r" + over(text) : text + System.lineSeparator());
            err.flush();
            shown = terminal ? text.length() : 0;
        }
    }

    /** Says something that stays. */
    synchronized void say(String words) {
        String line = plain(words);
        err.println(shown > 0 ? "\r" + over(line) : line);
        err.flush();
        shown = 0;
    }

    /** A text of others without what would steer the terminal. */
    static String plain(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** The text, with blanks over what a longer one before it left. */
    private String over(String text) {
        return text + " ".repeat(Math.max(0, shown - text.length()));
    }
}
