package org.demarche.ingest.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.ingest.poll.SourceState.Standing;
import org.demarche.ingest.words.RuleNumbers;

/** How grave each failure is ({@code failures.txt}), and where failures in a row lead ({@code poll.properties}). */
final class FailureLadder {

    /** How grave a reason is; {@code failures.txt} says what the kinds mean. */
    enum Gravity {
        OURS,
        TEMPORARY,
        SOFT,
        HARD,
        GONE
    }

    private static final String FILE = "failures.txt";

    private final Map<String, Gravity> reasons;
    private final Map<Gravity, Integer> weights;
    private final int temporaryFrom;
    private final int disabledFrom;

    private FailureLadder(Map<String, Gravity> reasons, RuleNumbers numbers) {
        this.reasons = reasons;
        this.temporaryFrom = numbers.whole("temporary.from");
        this.disabledFrom = numbers.whole("disabled.from");
        this.weights = new EnumMap<>(Gravity.class);
        for (Gravity gravity : Gravity.values()) {
            weights.put(
                    gravity,
                    gravity == Gravity.GONE
                            ? disabledFrom
                            : numbers.whole("weight." + gravity.name().toLowerCase(Locale.ROOT)));
        }
    }

    static FailureLadder load() {
        Map<String, Gravity> reasons = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FailureLadder.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(words -> reasons.put(words[0], Gravity.valueOf(words[1].toUpperCase(Locale.ROOT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FailureLadder(reasons, PollRules.file());
    }

    /**
     * How grave a failure is.
     *
     * @param own whether it happened at the source's own address, not at one that it has moved to
     */
    Gravity gravity(String reason, boolean own) {
        Gravity listed = reasons.getOrDefault(reason, reasons.getOrDefault(family(reason), Gravity.SOFT));
        return listed == Gravity.GONE && !own ? Gravity.HARD : listed;
    }

    int weight(Gravity gravity) {
        return weights.get(gravity);
    }

    /** Where a source stands whose failures in a row weigh this much. */
    Standing standing(int failures) {
        if (failures >= disabledFrom) {
            return Standing.DISABLED;
        }
        if (failures >= temporaryFrom) {
            return Standing.TEMPORARY;
        }
        return failures == 0 ? Standing.ACTIVE : Standing.SOFT;
    }

    /** {@code http-4xx} of {@code http-418}. */
    private static String family(String reason) {
        return reason.matches("http-\\d{3}") ? reason.substring(0, "http-4".length()) + "xx" : reason;
    }
}
