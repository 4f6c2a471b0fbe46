package org.demarche.ingest.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.demarche.contract.Source;
import org.demarche.ingest.url.UrlNormaliser;

/** What a source may be, whoever puts it: the API, the file, the command line. */
public final class SourceRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_NAME = 200;
    private static final Duration LEAST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(3650);

    private SourceRules() {}

    /** What is wrong with a source, if anything is. */
    public static Optional<Fault> check(Source source) {
        return Stream.of(
                        checkId(source.id()),
                        checkUrl(source.url()),
                        unless(source.kind() != null, "kind", "must be one of " + WrittenSource.KINDS),
                        checkName(source.name()),
                        checkInterval("minInterval", source.minInterval()),
                        checkInterval("maxInterval", source.maxInterval()),
                        unless(
                                isOrdered(source.minInterval(), source.maxInterval()),
                                "minInterval",
                                "must not be longer than maxInterval"),
                        unless(
                                source.maxAge() == null || isBetween(Duration.ofMillis(1), source.maxAge()),
                                "maxAge",
                                "must be more than nothing and at most ten years"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is wrong with an id, if anything is. */
    public static Optional<Fault> checkId(String id) {
        return unless(
                id != null && ID.matcher(id).matches(),
                "id",
                "must be of 1 to 64 small letters a to z, digits, dots, dashes and underscores, and begin with a letter"
                        + " or a digit");
    }

    /**
     * Reads a source as people write it: {@code {"url": …, "kind": "feed" | "sitemap" | "section"}} and, where wanted,
     * {@code name}, {@code paused}, {@code minInterval}, {@code maxInterval}, {@code maxAge} (durations in ISO 8601 or as
     * {@code 15m}). What the service adds where it shows a source ({@code updatedAt}, {@code status}) is passed over.
     *
     * @param id which an {@code id} in the source must not contradict
     */
    public static SourceReading parse(String id, JsonNode written) {
        SourceReading reading = WrittenSource.read(id, written);
        return reading instanceof SourceReading.Sound sound
                ? check(sound.source()).<SourceReading>map(fault -> fault).orElse(sound)
                : reading;
    }

    private static Optional<Fault> checkUrl(String url) {
        HttpUrl parsed = url == null || url.length() > LONGEST_URL ? null : HttpUrl.parse(url);
        return unless(
                        parsed != null && UrlNormaliser.canBeAsked(url),
                        "url",
                        "must be an absolute http or https address of at most " + LONGEST_URL + " characters")
                .or(() -> unless(
                        parsed.username().isEmpty() && parsed.password().isEmpty(),
                        "url",
                        "must not hold a user name or a password: everybody who may see the sources sees it"));
    }

    private static Optional<Fault> checkName(String name) {
        return unless(
                name == null || !name.isBlank() && name.length() <= LONGEST_NAME,
                "name",
                "must be of 1 to " + LONGEST_NAME + " characters, or be left out");
    }

    private static Optional<Fault> checkInterval(String field, Duration interval) {
        return unless(
                interval == null || isBetween(LEAST_INTERVAL, interval),
                field,
                "must be at least one minute, so that no site is polled without a pause, and at most ten years");
    }

    private static boolean isOrdered(Duration least, Duration most) {
        return least == null || most == null || least.compareTo(most) <= 0;
    }

    private static boolean isBetween(Duration least, Duration duration) {
        return duration.compareTo(least) >= 0 && duration.compareTo(MOST) <= 0;
    }

    private static Optional<Fault> unless(boolean right, String field, String why) {
        return right ? Optional.empty() : Optional.of(new Fault(field, why));
    }
}
