package org.demarche.ingest.fetch;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.demarche.ingest.words.RuleFile;

/**
 * What may come back for a request, from {@code acceptance.rules}.
 *
 * @param header the Accept header
 * @param types media types that are read; {@code *} for any, {@code *+xml} for all with that suffix
 * @param limit how many bytes are read, decoded
 * @param cuts whether what is longer is cut off instead of refused
 */
record Acceptance(String header, Set<String> types, long limit, boolean cuts) {

    /** A feed lists its newest items; one this long lists its whole archive, or never ends. */
    private static final long FEED_LIMIT = 16 << 20;

    /** The sitemap protocol's own limit. */
    private static final long SITEMAP_LIMIT = 50 << 20;

    /** RFC 9309 asks for at least 500 KiB to be read; what follows may be ignored. */
    private static final long ROBOTS_LIMIT = 512 << 10;

    static Map<Wanted, Acceptance> table(long maxPageBytes) {
        RuleFile rules = RuleFile.load(Acceptance.class, "acceptance.rules");
        Map<Wanted, Acceptance> table = new EnumMap<>(Wanted.class);
        for (Wanted wanted : Wanted.values()) {
            String header = String.join(", ", rules.section(wanted + " accept"));
            Set<String> types = new HashSet<>(rules.section(wanted + " types"));
            table.put(
                    wanted,
                    switch (wanted) {
                        case PAGE -> new Acceptance(header, types, maxPageBytes, false);
                        case FEED -> new Acceptance(header, types, FEED_LIMIT, false);
                        case SITEMAP -> new Acceptance(header, types, SITEMAP_LIMIT, false);
                        case ROBOTS -> new Acceptance(header, types, ROBOTS_LIMIT, true);
                    });
        }
        return table;
    }

    /** Whether a body of this type is read; one without a type always is. */
    boolean takes(String mediaType) {
        int plus = mediaType.lastIndexOf('+');
        return mediaType.isEmpty()
                || types.contains("*")
                || types.contains(mediaType)
                || plus >= 0 && types.contains("*" + mediaType.substring(plus));
    }
}
