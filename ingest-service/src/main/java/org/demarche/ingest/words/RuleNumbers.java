package org.demarche.ingest.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Properties;
import java.util.function.Function;

/** A properties file of numbers that rules need; one that is missing or out of its range is an error of the file. */
public final class RuleNumbers {

    private final String name;
    private final Properties values;

    private RuleNumbers(String name, Properties values) {
        this.name = name;
        this.values = values;
    }

    /** Loads a file that lies beside its reader. */
    public static RuleNumbers load(Class<?> reader, String name) {
        Properties values = new Properties();
        try (InputStream stream = reader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing rule file " + name);
            }
            values.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable rule file " + name, e);
        }
        return new RuleNumbers(name, values);
    }

    public int whole(String key) {
        return read(key, Integer::valueOf);
    }

    public double number(String key) {
        return read(key, Double::valueOf);
    }

    /** More than nothing, and at most all. */
    public double share(String key) {
        double share = number(key);
        if (share <= 0 || share > 1) {
            throw new IllegalStateException(name + ": " + key + " is no share: " + share);
        }
        return share;
    }

    public Duration duration(String key) {
        return read(key, Duration::parse);
    }

    private <T> T read(String key, Function<String, T> reading) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(name + " lacks " + key);
        }
        try {
            return reading.apply(value.strip());
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalStateException(name + ": " + key + " cannot be read: " + value, e);
        }
    }
}
