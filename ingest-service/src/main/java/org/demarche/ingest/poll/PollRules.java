package org.demarche.ingest.poll;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

/**
 * The numbers of {@code poll.properties}, which says what they mean.
 *
 * @param jitter share of the wait
 * @param longer factor
 * @param shorter factor
 * @param shortest factor
 * @param mostMoves in a row
 * @param history polls
 */
record PollRules(
        double jitter,
        Duration firstSpread,
        double longer,
        double shorter,
        double shortest,
        Duration mostCacheable,
        Duration mostRetryAfter,
        Duration skippedSpread,
        int mostMoves,
        int history) {

    private static final String FILE = "poll.properties";

    static PollRules load() {
        Properties file = file();
        return new PollRules(
                number(file, "jitter"),
                duration(file, "first.spread"),
                number(file, "longer"),
                number(file, "shorter"),
                number(file, "shortest"),
                duration(file, "cacheable.most"),
                duration(file, "retry-after.most"),
                duration(file, "skipped.spread"),
                whole(file, "moves.most"),
                whole(file, "history"));
    }

    static Properties file() {
        Properties file = new Properties();
        try (InputStream in = PollRules.class.getResourceAsStream(FILE)) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static int whole(Properties file, String key) {
        return Integer.parseInt(value(file, key));
    }

    private static double number(Properties file, String key) {
        return Double.parseDouble(value(file, key));
    }

    private static Duration duration(Properties file, String key) {
        return Duration.parse(value(file, key));
    }

    private static String value(Properties file, String key) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(FILE + " lacks " + key);
        }
        return value.strip();
    }
}
