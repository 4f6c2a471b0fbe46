package org.demarche.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources as a person reads them, and where the API has them. */
final class SourceText {

    private static final List<String> HEAD =
            List.of("ID", "KIND", "STANDING", "LAST POLL", "NEXT POLL", "LAST NEW", "URL");
    private static final String NONE = "-";

    private final Clock clock;

    SourceText(Clock clock) {
        this.clock = clock;
    }

    static String path(String id) {
        return "v1/sources/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    static String discovery(String url) {
        return "v1/discover?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    /** A table. */
    List<String> list(JsonNode sources) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (JsonNode source : sources) {
            JsonNode status = source.path("status");
            rows.add(List.of(
                    source.path("id").asText(),
                    source.path("kind").asText(),
                    standing(source),
                    time(status.path("lastPoll")),
                    time(status.path("nextPoll")),
                    time(status.path("lastFresh")),
                    source.path("url").asText()));
        }
        return columns(rows);
    }

    /** What a site offers. */
    static List<String> found(JsonNode sources) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode source : sources) {
            rows.add(List.of(
                    " ",
                    source.path("kind").asText(),
                    source.path("url").asText(),
                    source.path("title").asText()));
        }
        return columns(rows);
    }

    /** All that is known of one. */
    List<String> show(JsonNode source) {
        JsonNode status = source.path("status");
        List<List<String>> rows = new ArrayList<>();
        add(rows, "id", source.path("id").asText());
        add(rows, "url", source.path("url").asText());
        if (status.has("url") && !status.path("url").equals(source.path("url"))) {
            add(rows, "moved to", status.path("url").asText());
        }
        add(rows, "kind", source.path("kind").asText());
        add(rows, "name", source.path("name").asText());
        for (String setting : List.of("minInterval", "maxInterval", "maxAge")) {
            add(rows, setting, interval(source.path(setting)));
        }
        add(rows, "standing", standing(source));
        add(rows, "reason", status.path("reason").asText());
        add(rows, "interval", interval(status.path("interval")));
        add(rows, "last poll", time(status.path("lastPoll")));
        add(rows, "last read", time(status.path("lastRead")));
        add(rows, "last new", time(status.path("lastFresh")));
        add(rows, "next poll", time(status.path("nextPoll")));
        List<String> lines = new ArrayList<>(columns(rows));
        lines.addAll(history(status.path("history")));
        return lines;
    }

    private List<String> history(JsonNode polls) {
        if (polls.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.of("POLLED", "OUTCOME", "ITEMS", "NEW", "")));
        for (JsonNode poll : polls) {
            rows.add(List.of(
                    time(poll.path("at")),
                    poll.path("outcome").asText(),
                    poll.path("items").asText("0"),
                    poll.path("fresh").asText("0"),
                    poll.path("detail").asText()));
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(columns(rows));
        return lines;
    }

    private static String standing(JsonNode source) {
        return source.path("paused").asBoolean()
                ? "paused"
                : source.path("status").path("standing").asText("not polled yet");
    }

    private static void add(List<List<String>> rows, String label, String value) {
        if (!value.isEmpty() && !value.equals(NONE)) {
            rows.add(List.of(label, value));
        }
    }

    /** How long ago, or in how long. */
    private String time(JsonNode time) {
        try {
            Duration ago = Duration.between(Instant.parse(time.asText()), clock.instant());
            return ago.isNegative() ? "in " + rough(ago.negated()) : rough(ago) + " ago";
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private static String interval(JsonNode duration) {
        try {
            return rough(Duration.parse(duration.asText()));
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private static String rough(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            return duration.toMinutes() + " min";
        }
        return duration.compareTo(Duration.ofDays(2)) < 0 ? duration.toHours() + " h" : duration.toDays() + " d";
    }

    /** What comes from sites must not steer the terminal. */
    private static List<String> columns(List<List<String>> written) {
        List<List<String>> rows = written.stream()
                .map(row -> row.stream().map(ProgressLine::plain).toList())
                .toList();
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        rows.forEach(row -> IntStream.range(0, widths.length)
                .forEach(i -> widths[i] = Math.max(widths[i], row.get(i).length())));
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(i ->
                                row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }
}
