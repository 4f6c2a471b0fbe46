package org.demarche.ingest.discover;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * Reads and takes out what a feed says of how often it wants to be polled. The library reads it of some versions only, and
 * refuses the whole feed where it is wrong.
 */
final class FeedHints {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final int HOURS = 24;

    private final FeedRules rules;

    FeedHints(FeedRules rules) {
        this.rules = rules;
    }

    PollHints takeFrom(Document feed) {
        Element root = feed.getRootElement();
        Element channel = child(root, "channel");
        Element from = channel == null ? root : channel;
        Duration ttl = minutes(takeText(from, "ttl"));
        Duration period = period(takeText(from, "updatePeriod"), takeText(from, "updateFrequency"));
        return new PollHints(longer(ttl, period), hours(take(from, "skipHours")), days(take(from, "skipDays")));
    }

    private static Element child(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Element take(Element parent, String name) {
        Element first = child(parent, name);
        for (Element child = first; child != null; child = child(parent, name)) {
            child.detach();
        }
        return first;
    }

    private static String takeText(Element parent, String name) {
        Element child = take(parent, name);
        return child == null ? null : child.getText().strip();
    }

    private static Duration minutes(String ttl) {
        int minutes = number(ttl);
        return minutes > 0 ? Duration.ofMinutes(minutes) : null;
    }

    /** By the module's specification it is daily and once, where only the other half is given. */
    private Duration period(String period, String frequency) {
        if (period == null && frequency == null) {
            return null;
        }
        Duration length = rules.period(period == null ? "daily" : period);
        int times = frequency == null ? 1 : number(frequency);
        return length == null || times < 1 ? null : length.dividedBy(times);
    }

    private static Duration longer(Duration a, Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) < 0 ? b : a;
    }

    /** RSS 0.91 counts to 24, 2.0 from 0; who skips every hour does not mean it. */
    private static Set<Integer> hours(Element skipHours) {
        Set<Integer> hours = new HashSet<>();
        texts(skipHours)
                .mapToInt(FeedHints::number)
                .filter(hour -> hour >= 0 && hour <= HOURS)
                .forEach(hour -> hours.add(hour % HOURS));
        return hours.size() == HOURS ? Set.of() : hours;
    }

    private static Set<DayOfWeek> days(Element skipDays) {
        List<String> names =
                texts(skipDays).map(day -> day.toUpperCase(Locale.ROOT)).toList();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (names.contains(day.name())) {
                days.add(day);
            }
        }
        return days.size() == DayOfWeek.values().length ? Set.of() : days;
    }

    private static Stream<String> texts(Element parent) {
        return parent == null
                ? Stream.empty()
                : parent.getChildren().stream().map(child -> child.getText().strip());
    }

    /** The number that is written, -1 where none is. */
    private static int number(String written) {
        return written != null && NUMBER.matcher(written).matches() ? Integer.parseInt(written) : -1;
    }
}
