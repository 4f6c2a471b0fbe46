package org.demarche.standalone.backfill;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long the pipeline has been away, as all that send to it find together; tells once when it stays away and when it is back. */
final class Patience {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final Duration limit;
    private final LongSupplier nanos;
    private final BackfillProgress progress;
    private boolean failing;
    private long failingSince;
    private boolean told;

    Patience(Duration limit, LongSupplier nanos, BackfillProgress progress) {
        this.limit = limit;
        this.nanos = nanos;
        this.progress = progress;
    }

    synchronized void answered() {
        failing = false;
        if (told) {
            told = false;
            progress.say("The pipeline takes articles again.");
        }
    }

    /**
     * Takes note of a failure.
     *
     * @return how much longer to wait for the pipeline, zero where it has been away for too long
     */
    synchronized Duration failed(String why) {
        if (!failing) {
            // Not since the last answer: whoever reads a long archive asks nothing for a while.
            failing = true;
            failingSince = nanos.getAsLong();
        }
        Duration away = Duration.ofNanos(nanos.getAsLong() - failingSince);
        if (!told && away.compareTo(WORTH_TELLING) >= 0) {
            told = true;
            progress.say("The pipeline takes nothing now (%s); waiting for it, up to %s.".formatted(why, text(limit)));
        }
        return away.compareTo(limit) >= 0 ? Duration.ZERO : limit.minus(away);
    }

    /** A duration as it is written on the command line. */
    static String text(Duration duration) {
        return duration.toSecondsPart() == 0 && !duration.isZero()
                ? duration.toMinutes() + "m"
                : duration.toSeconds() + "s";
    }
}
