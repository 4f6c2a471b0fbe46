package org.demarche.ingest.control;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.contract.Source;
import org.demarche.ingest.api.JsonFields;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.url.UrlNormaliser;

/** Reads a source from JSON and names the field of whatever is wrong with it. */
final class SourceReader {

    static final Set<String> FIELDS = Set.of("url", "kind", "name", "paused", "minInterval", "maxInterval", "maxAge");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern DAYS = Pattern.compile("(?i)\\d+d");
    private static final List<String> KINDS = Arrays.stream(Source.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final UrlNormaliser urls = UrlNormaliser.create();

    Source read(String id, byte[] body, Instant now) throws Problem.Found {
        if (!ID.matcher(id).matches()) {
            throw Problem.invalidField("id", "must be up to 100 small letters, digits, dots, dashes and underscores")
                    .found();
        }
        JsonFields fields = JsonFields.of(body, FIELDS);
        Duration minInterval = duration(fields, "minInterval");
        Duration maxInterval = duration(fields, "maxInterval");
        if (minInterval != null && maxInterval != null && minInterval.compareTo(maxInterval) > 0) {
            throw Problem.invalidField("maxInterval", "must not be shorter than minInterval")
                    .found();
        }
        return new Source(
                id,
                url(fields),
                kind(fields),
                fields.words("name"),
                fields.flag("paused"),
                minInterval,
                maxInterval,
                duration(fields, "maxAge"),
                now);
    }

    private String url(JsonFields fields) throws Problem.Found {
        return Optional.ofNullable(fields.words("url")).flatMap(urls::normalise).orElseThrow(() -> Problem.invalidField(
                        "url", "must be an absolute http or https address")
                .found());
    }

    private static Source.Kind kind(JsonFields fields) throws Problem.Found {
        int index = KINDS.indexOf(fields.words("kind"));
        if (index < 0) {
            throw Problem.invalidField("kind", "must be one of " + KINDS).found();
        }
        return Source.Kind.values()[index];
    }

    private static Duration duration(JsonFields fields, String field) throws Problem.Found {
        String given = fields.words(field);
        if (given == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(iso(given.strip()));
            if (duration.compareTo(Duration.ZERO) > 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Answered below, as what is no positive duration either.
        }
        throw Problem.invalidField(field, "must be a positive duration, such as 90s, 15m, 6h, 30d or PT1H30M")
                .found();
    }

    private static String iso(String given) {
        if (given.toUpperCase(Locale.ROOT).startsWith("P")) {
            return given;
        }
        return (DAYS.matcher(given).matches() ? "P" : "PT") + given;
    }
}
