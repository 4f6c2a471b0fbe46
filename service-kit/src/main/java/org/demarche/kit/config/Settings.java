package org.demarche.kit.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values that a service's configuration is built from: the environment ({@code DEMARCHE_KAFKA_BOOTSTRAP_SERVERS}) over a
 * properties file ({@code kafka.bootstrap.servers}, its path in {@code DEMARCHE_CONFIG_FILE}) over the defaults in the code.
 *
 * <p>Every key is read once, while the configuration is built; {@link #rejectUnknown()} then refuses what nobody asked for.
 */
public final class Settings {

    private static final String PREFIX = "DEMARCHE_";
    private static final String FILE = "config.file";
    private static final String HIDDEN = "******";
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(?<=//)[^/\\s]+(?=@)");

    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final SortedMap<String, String> effective = new TreeMap<>();

    private Settings(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * Reads the environment and, where it names one, the file.
     *
     * @throws ConfigurationException if the file cannot be read
     */
    public static Settings read(Map<String, String> environment) {
        Map<String, String> ours = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                putUnlessBlank(ours, name, value);
            }
        });
        String path = ours.remove(variable(FILE));
        return new Settings(ours, path == null ? Map.of() : load(path));
    }

    /** A value that is given but blank counts as not given: compose files pass on variables that are not set that way. */
    private static void putUnlessBlank(Map<String, String> values, String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value.strip());
        }
    }

    private static Map<String, String> load(String path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw ConfigurationException.at(FILE, path, "a readable properties file in UTF-8");
        }
        Map<String, String> values = new HashMap<>();
        properties.forEach((key, value) -> putUnlessBlank(values, (String) key, (String) value));
        return values;
    }

    /** The environment variable of a key: {@code kafka.bootstrap.servers} is {@code DEMARCHE_KAFKA_BOOTSTRAP_SERVERS}. */
    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public String text(String key, String fallback) {
        return value(key, fallback, "a value", Function.identity());
    }

    /** A value that no log, problem or print-out may show; null where it is not given. */
    public String secret(String key) {
        String raw = raw(key);
        effective.put(key, raw == null ? "" : HIDDEN);
        return raw;
    }

    public int integer(String key, int fallback, int least, int most) {
        return value(key, Integer.toString(fallback), "a whole number from " + least + " to " + most, raw -> {
            int number = Integer.parseInt(raw);
            if (number < least || number > most) {
                throw new IllegalArgumentException(raw);
            }
            return number;
        });
    }

    /** A duration in ISO 8601 ({@code PT30S}) or short form ({@code 30s}, {@code 5m}, {@code 250ms}, {@code 7d}). */
    public Duration duration(String key, Duration fallback) {
        return value(key, fallback.toString(), "a positive duration such as 30s, 5m or PT1H", Settings::positive);
    }

    private static Duration positive(String raw) {
        Duration duration = parseDuration(raw);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(raw);
        }
        return duration;
    }

    /** Durations as {@link #duration} reads each, separated by commas; none for {@code never}, since blank counts as not given. */
    public List<Duration> durations(String key, String fallback) {
        return value(
                key,
                fallback,
                "positive durations such as 1m,5m,1h, or never",
                raw -> raw.equalsIgnoreCase("never")
                        ? List.of()
                        : Arrays.stream(raw.split(",", -1))
                                .map(each -> positive(each.strip()))
                                .toList());
    }

    public boolean flag(String key, boolean fallback) {
        return value(key, Boolean.toString(fallback), "true or false", raw -> switch (raw.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(raw);
        });
    }

    /** An absolute {@code http} or {@code https} address. */
    public URI httpUri(String key, String fallback) {
        return value(key, fallback, "an http or https address such as http://localhost:9200", raw -> {
            URI uri = URI.create(raw);
            if (uri.getHost() == null
                    || !("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
                throw new IllegalArgumentException(raw);
            }
            return uri;
        });
    }

    public <E extends Enum<E>> E choice(String key, E fallback) {
        Class<E> type = fallback.getDeclaringClass();
        String names = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
        return value(
                key,
                fallback.name().toLowerCase(Locale.ROOT),
                "one of " + names,
                raw -> Enum.valueOf(type, raw.toUpperCase(Locale.ROOT)));
    }

    /**
     * All keys under a prefix, without it: what is handed on as it stands, such as the Kafka clients' own properties. In the
     * environment an underscore is read as a dot.
     */
    public Map<String, String> under(String prefix) {
        Map<String, String> values = new TreeMap<>();
        file.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                values.put(key.substring(prefix.length()), value);
            }
        });
        String variables = variable(prefix);
        environment.forEach((name, value) -> {
            if (name.startsWith(variables)) {
                String key = name.substring(variables.length()).toLowerCase(Locale.ROOT);
                values.put(key.replace('_', '.'), value);
            }
        });
        // Among what is handed on may be passwords, and we cannot tell which.
        values.keySet().forEach(key -> effective.put(prefix + key, HIDDEN));
        return Map.copyOf(values);
    }

    /**
     * Refuses every given key that the configuration did not read.
     *
     * @throws ConfigurationException naming the key and the nearest known one
     */
    public void rejectUnknown() {
        Set<String> variables =
                effective.keySet().stream().map(Settings::variable).collect(Collectors.toSet());
        for (String name : environment.keySet()) {
            if (!variables.contains(name)) {
                throw unknown(name, nearest(name, variables));
            }
        }
        for (String key : file.keySet()) {
            if (!effective.containsKey(key)) {
                throw unknown(key, nearest(key, effective.keySet()));
            }
        }
    }

    /** What the service runs with, a key and a value a line, secrets hidden. */
    public String describe() {
        StringBuilder lines = new StringBuilder();
        effective.forEach(
                (key, value) -> lines.append(key).append(" = ").append(value).append("\n"));
        return lines.toString();
    }

    private <T> T value(String key, String fallback, String expected, Function<String, T> parse) {
        String raw = raw(key);
        String text = raw == null ? fallback : raw;
        String shown = USER_IN_ADDRESS.matcher(text).replaceAll(HIDDEN);
        effective.put(key, shown);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            throw ConfigurationException.at(key, shown, expected);
        }
    }

    private String raw(String key) {
        return environment.getOrDefault(variable(key), file.get(key));
    }

    /**
     * Reads a duration in ISO 8601 or short form, as settings are written.
     *
     * @throws DateTimeParseException if it is none
     * @throws NumberFormatException if it is of no whole number of milliseconds
     * @throws ArithmeticException if it is longer than a {@link Duration} can be
     */
    public static Duration parseDuration(String raw) {
        String text = raw.toLowerCase(Locale.ROOT);
        if (text.startsWith("p")) {
            return Duration.parse(raw);
        }
        if (text.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        return text.endsWith("d") ? Duration.parse("P" + raw) : Duration.parse("PT" + raw);
    }

    private static ConfigurationException unknown(String name, String nearest) {
        return new ConfigurationException(
                "%s is not a setting of this service; the nearest is %s. Remove it or mend its name."
                        .formatted(name, nearest));
    }

    private static String nearest(String name, Iterable<String> known) {
        Comparator<String> closest = Comparator.comparingInt(candidate -> distance(name, candidate));
        String best = null;
        for (String candidate : known) {
            if (best == null || closest.compare(candidate, best) < 0) {
                best = candidate;
            }
        }
        return best;
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
