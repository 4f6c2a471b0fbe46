package org.demarche.standalone;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.demarche.standalone.backfill.BackfillCounts;
import org.demarche.standalone.backfill.BackfillProgress;

/** Shows a person how a back-fill goes on, and in the end what became of it. */
final class IngestProgress implements BackfillProgress {

    private final ProgressLine line;

    IngestProgress(PrintWriter err) {
        this.line = new ProgressLine(err);
    }

    @Override
    public void at(BackfillCounts counts) {
        line.show(() -> text(counts));
    }

    @Override
    public void say(String words) {
        line.say(words);
    }

    static String text(BackfillCounts counts) {
        double seconds = Math.max(1e-3, counts.elapsed().toMillis() / 1e3);
        return String.format(
                Locale.ROOT,
                "%,d records in %,.0f s, %,.0f/s, %,d accepted, %,d refused, %,d requests retried%s",
                counts.entries(),
                seconds,
                counts.entries() / seconds,
                counts.accepted(),
                counts.refused(),
                counts.retried(),
                bytes(counts, seconds));
    }

    /** What a run came to. */
    static String summary(BackfillCounts counts) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d accepted, %,d refused, %,d of %,d records held nothing to send; %.1f s, %,.0f accepted/s%n",
                counts.accepted(),
                counts.refused(),
                counts.passedOver(),
                counts.entries(),
                counts.elapsed().toMillis() / 1e3,
                counts.accepted() / Math.max(1e-3, counts.elapsed().toMillis() / 1e3)));
        counts.refusals().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(kind -> text.append(
                        String.format(Locale.ROOT, "  refused, %s: %,d%n", kind.getKey(), kind.getValue())));
        if (counts.brokenInputs() > 0) {
            text.append(String.format(Locale.ROOT, "  inputs that broke off: %,d%n", counts.brokenInputs()));
        }
        return text.toString();
    }

    private static String bytes(BackfillCounts counts, double seconds) {
        if (counts.bytesTotal() == 0) {
            return "";
        }
        double rate = (counts.bytesDone() - counts.bytesBefore()) / seconds;
        long left = counts.bytesTotal() - counts.bytesDone();
        return String.format(
                Locale.ROOT,
                ", %,.1f of %,.1f MB (%.0f%%)%s",
                counts.bytesDone() / 1e6,
                counts.bytesTotal() / 1e6,
                100.0 * counts.bytesDone() / counts.bytesTotal(),
                rate > 0 ? ", " + text(Duration.ofSeconds((long) (left / rate))) + " left" : "");
    }

    private static String text(Duration duration) {
        return duration.toHours() > 0
                ? "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart())
                : "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
