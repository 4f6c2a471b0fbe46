package org.demarche.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import okhttp3.CacheControl;
import okhttp3.Headers;

/** How long an answer stays as it is, by its Cache-Control, or else its Expires header (RFC 9111, without guesses). */
final class Freshness {

    /** What says longer says "for ever". */
    private static final Duration LONGEST = Duration.ofDays(365);

    private Freshness() {}

    static Duration of(Headers headers, Instant now) {
        CacheControl control = CacheControl.parse(headers);
        if (control.noCache() || control.noStore()) {
            return Duration.ZERO;
        }
        Duration fresh = control.maxAgeSeconds() >= 0
                ? Duration.ofSeconds(control.maxAgeSeconds()).minusSeconds(age(headers))
                : untilExpiry(headers, now);
        return fresh.isNegative() ? Duration.ZERO : fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }

    private static long age(Headers headers) {
        String age = headers.get("Age");
        // Nine digits are 30 years, and fit a number.
        return age != null && age.strip().matches("\\d{1,9}") ? Long.parseLong(age.strip()) : 0;
    }

    private static Duration untilExpiry(Headers headers, Instant now) {
        Instant expires = headers.getInstant("Expires");
        Instant date = headers.getInstant("Date");
        return expires == null ? Duration.ZERO : Duration.between(date == null ? now : date, expires);
    }
}
