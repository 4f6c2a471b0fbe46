package org.demarche.ingest.sources;

import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.contract.ArticleId;

/** Names sources that nobody has named. */
public final class SourceIds {

    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern EDGE = Pattern.compile("^[-.]+|[-.]+$");
    private static final int LONGEST = 64;
    private static final int DIGITS = 8;

    private SourceIds() {}

    /** The id of a source at an address: {@code https://news.example/world/feed.xml} is {@code news.example-world-feed.xml}. */
    public static String of(String url) {
        String bare = SCHEME.matcher(url.toLowerCase(Locale.ROOT)).replaceFirst("");
        String words = trimmed(OTHER.matcher(bare).replaceAll("-"));
        if (words.length() <= LONGEST && !words.isEmpty()) {
            return words;
        }
        String start = words.substring(0, Math.min(words.length(), LONGEST - DIGITS - 1));
        String hash = ArticleId.ofUrl(url).substring(0, DIGITS);
        return start.isEmpty() ? hash : trimmed(start) + "-" + hash;
    }

    private static String trimmed(String words) {
        return EDGE.matcher(words).replaceAll("");
    }
}
