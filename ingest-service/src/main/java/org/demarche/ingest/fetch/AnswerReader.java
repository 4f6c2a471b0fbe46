package org.demarche.ingest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.demarche.ingest.fetch.Fetched.Redirect;
import org.demarche.ingest.fetch.Fetched.Refused;
import org.demarche.ingest.fetch.Fetched.Unchanged;
import org.demarche.ingest.fetch.PageRequest.Wanted;

/** Makes of a server's answer what became of the request; of a body only where it is wanted. */
final class AnswerReader {

    private static final int NOT_MODIFIED = 304;

    /** Validators are kept for each page: what is longer than any honest one is not. */
    private static final int LONGEST_VALIDATOR = 1024;

    private final Map<Wanted, Acceptance> acceptances;
    private final BodyReader bodies;
    private final Clock clock;

    AnswerReader(Map<Wanted, Acceptance> acceptances, BodyReader bodies, Clock clock) {
        this.acceptances = acceptances;
        this.bodies = bodies;
        this.clock = clock;
    }

    Fetched read(PageRequest request, Response response) throws IOException {
        Headers headers = response.headers();
        Instant now = clock.instant();
        return switch (response.code()) {
            case 301, 302, 303, 307, 308 -> redirect(response, now);
            case NOT_MODIFIED ->
                request.validators().equals(Validators.NONE)
                        ? new Refused(NOT_MODIFIED, null)
                        : new Unchanged(validators(headers, request.validators()), Freshness.of(headers, now));
            default ->
                response.isSuccessful()
                        ? found(request, response, now)
                        : new Refused(response.code(), RetryAfter.of(headers, now));
        };
    }

    private static Fetched redirect(Response response, Instant now) {
        String location = response.header("Location");
        if (location == null) {
            return new Refused(response.code(), RetryAfter.of(response.headers(), now));
        }
        HttpUrl target = response.request().url().resolve(location);
        if (target == null) {
            return new Failed(FetchFailure.BAD_ADDRESS, "a redirect to what is no http or https address");
        }
        boolean permanent = response.code() == 301 || response.code() == 308;
        return new Redirect(PageAddress.of(target), permanent);
    }

    private Fetched found(PageRequest request, Response response, Instant now) throws IOException {
        Acceptance acceptance = acceptances.get(request.wanted());
        ContentType type = ContentType.parse(response.header("Content-Type"));
        if (!acceptance.takes(type.mediaType())) {
            return new Failed(FetchFailure.CONTENT_TYPE, type.mediaType());
        }
        byte[] body = bodies.read(response, acceptance);
        Headers headers = response.headers();
        return new Found(
                body,
                type.mediaType(),
                type.charset(),
                validators(headers, Validators.NONE),
                Freshness.of(headers, now));
    }

    private static Validators validators(Headers headers, Validators known) {
        String etag = validator(headers, "ETag");
        String lastModified = validator(headers, "Last-Modified");
        return etag == null && lastModified == null ? known : new Validators(etag, lastModified);
    }

    private static String validator(Headers headers, String name) {
        String value = headers.get(name);
        return value == null || value.length() > LONGEST_VALIDATOR ? null : value;
    }
}
