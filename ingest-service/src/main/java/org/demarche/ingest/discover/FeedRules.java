package org.demarche.ingest.discover;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.demarche.ingest.words.RuleFile;

/**
 * What is read of feeds.
 *
 * @param feed local names of the elements outside of items
 * @param item local names of the elements of an item
 * @param attributes by qualified name
 * @param dates local names of the elements whose text is a date
 * @param namespaces by the prefix that everybody gives them
 * @param periods of {@code sy:updatePeriod}, in lower case
 * @param zones by name, in upper case
 */
record FeedRules(
        Set<String> feed,
        Set<String> item,
        Set<String> attributes,
        Set<String> dates,
        Map<String, String> namespaces,
        Map<String, Duration> periods,
        Map<String, ZoneOffset> zones) {

    static FeedRules load() {
        RuleFile file = RuleFile.load(FeedRules.class, "feeds.txt");
        return new FeedRules(
                names(file, "feed"),
                names(file, "item"),
                names(file, "attribute"),
                names(file, "date"),
                pairs(file, "namespace", uri -> uri),
                pairs(file, "period", Duration::parse),
                pairs(file, "zone", ZoneOffset::of));
    }

    /** The period of this name, null where there is none. */
    Duration period(String name) {
        return periods.get(name.toLowerCase(Locale.ROOT));
    }

    /** The zone of this name, null where there is none. */
    ZoneOffset zone(String name) {
        return zones.get(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> names(RuleFile file, String section) {
        return new HashSet<>(file.section(section));
    }

    private static <T> Map<String, T> pairs(RuleFile file, String section, Function<String, T> value) {
        Map<String, T> pairs = new HashMap<>();
        for (String line : file.section(section)) {
            String[] sides = line.split("\\s*=\\s*", 2);
            pairs.put(sides[0], value.apply(sides[1]));
        }
        return pairs;
    }
}
