package org.demarche.ingest.extract.date;

import java.util.Locale;
import java.util.Map;

/** How far the zones that pages write are from UTC. */
final class ZoneOffsets {

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("cet", 1),
            Map.entry("mez", 1),
            Map.entry("cest", 2),
            Map.entry("mesz", 2),
            Map.entry("bst", 1),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("jst", 9),
            Map.entry("kst", 9),
            Map.entry("hkt", 8),
            Map.entry("msk", 3),
            Map.entry("eet", 2),
            Map.entry("eest", 3));

    private ZoneOffsets() {}

    /** Whether it is a zone that is the same everywhere; what is called IST is that of India, Israel or Ireland. */
    static boolean isKnown(String zone) {
        return zone != null && HOURS.containsKey(zone.toLowerCase(Locale.ROOT));
    }

    /** In minutes, of a zone and an offset of which either may be missing; UTC for an unknown zone. */
    static int minutes(String zone, String offset) {
        if (offset != null) {
            int hours = Integer.parseInt(offset.substring(1, 3));
            int minutes = offset.length() > 3 ? Integer.parseInt(offset.substring(offset.length() - 2)) : 0;
            return (offset.charAt(0) == '-' ? -1 : 1) * (hours * 60 + minutes);
        }
        return zone == null ? 0 : 60 * HOURS.getOrDefault(zone.toLowerCase(Locale.ROOT), 0);
    }
}
