package org.demarche.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/** What a Retry-After header asks for: seconds, or a date. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(30);

    private static final String HEADER = "Retry-After";
    private static final String KEPT = "Kept-Retry-After";

    private static final Pattern ASCII = Pattern.compile("[ -~]*");

    private RetryAfter() {}

    /**
     * Keeps the header from OkHttp, which would ask again at once where it says 0 (when to ask is for the caller to decide), and
     * fails where the number is larger than an int. One that is not ASCII, which headers that are read may be and those that are set
     * may not, asks for nothing.
     */
    static Response keep(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(HEADER);
        if (value == null) {
            return response;
        }
        Response.Builder kept = response.newBuilder().removeHeader(HEADER);
        return ASCII.matcher(value).matches() ? kept.header(KEPT, value).build() : kept.build();
    }

    /**
     * How long to wait from now, null where there is no such header or it cannot be read.
     *
     * @param headers as they come by way of {@link #keep}
     */
    static Duration of(Headers headers, Instant now) {
        String value = headers.get(KEPT);
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.matches("\\d+")) {
            return text.length() > 9 ? LONGEST : shorter(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant date = headers.getInstant(KEPT);
        return date == null ? null : date.isBefore(now) ? Duration.ZERO : shorter(Duration.between(now, date));
    }

    private static Duration shorter(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
