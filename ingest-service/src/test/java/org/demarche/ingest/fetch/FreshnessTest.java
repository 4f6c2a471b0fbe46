package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Server: desk | PT0S",
                "Cache-Control: max-age=60 | PT1M",
                "Cache-Control: public, max-age=60; Age: 45 | PT15S",
                "Cache-Control: max-age=60; Age: 90 | PT0S",
                "Cache-Control: max-age=60; Age: -5 | PT1M",
                "Cache-Control: max-age=60; Age: 99999999999999999999 | PT1M",
                "Cache-Control: no-cache, max-age=60 | PT0S",
                "Cache-Control: no-store; Expires: Mon, 02 Mar 2026 13:00:00 GMT | PT0S",
                "Cache-Control: max-age=99999999999 | PT8760H",
                "Cache-Control: max-age=soon; Expires: Mon, 02 Mar 2026 13:00:00 GMT | PT1H",
                "Cache-Control: max-age=60; Expires: Mon, 02 Mar 2026 13:00:00 GMT | PT1M",
                "Expires: Mon, 02 Mar 2026 13:00:00 GMT | PT1H",
                "Expires: Mon, 02 Mar 2026 13:00:00 GMT; Date: Mon, 02 Mar 2026 12:45:00 GMT | PT15M",
                "Expires: Mon, 02 Mar 2026 11:00:00 GMT | PT0S",
                "Expires: Fri, 02 Mar 2096 11:00:00 GMT | PT8760H",
                "Expires: 0 | PT0S"
            })
    void isWhatTheServerSays(String headers, Duration expected) {
        Headers.Builder builder = new Headers.Builder();
        for (String header : headers.split("; ")) {
            builder.add(header);
        }

        assertThat(Freshness.of(builder.build(), NOW)).isEqualTo(expected);
    }
}
