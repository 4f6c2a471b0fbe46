package org.demarche.ingest.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.util.Map;
import org.demarche.contract.ContractJson;

/**
 * Why a request was not served, as RFC 9457 tells it.
 *
 * @param type a URN that stays the same for the kind of problem
 * @param title the kind of problem for people
 * @param status the HTTP status
 * @param detail what is wrong with this request and what would mend it
 * @param field the JSON field, parameter or header at fault, null where it is the request as a whole
 * @param reason a stable word for why a page or a site gave nothing, null where it is not about one
 * @param headers what the answer says beside its body
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String field,
        String reason,
        @JsonIgnore Map<String, String> headers) {

    public static final String CONTENT_TYPE = "application/problem+json";

    private static final String URN = "urn:demarche:problem:";
    private static final String RETRY_AFTER = "Retry-After";
    private static final int UNAVAILABLE_SECONDS = 5;

    public Problem {
        headers = Map.copyOf(headers);
    }

    /** The request is not served; carries the problem out of the code that found it. */
    public static final class Found extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private Found(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    public Found found() {
        return new Found(this);
    }

    /** The last part of its type, as metrics name it. */
    public String kind() {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** Answers a request with it. */
    public void answer(Context context) {
        headers.forEach(context::header);
        context.status(status).contentType(CONTENT_TYPE).result(json());
    }

    byte[] json() {
        try {
            return ContractJson.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem always has a JSON form", e);
        }
    }

    static Problem notUtf8(long at) {
        return of("not-utf-8", "Not UTF-8", 400, "the body is not UTF-8 at byte " + at + "; send JSON as UTF-8", null);
    }

    static Problem malformedJson(String why) {
        return of("malformed-json", "Malformed JSON", 400, why, null);
    }

    public static Problem invalidField(String field, String why) {
        return of("invalid-field", "Invalid field", 400, field + " " + why, field);
    }

    public static Problem missingContent() {
        return of(
                "missing-content",
                "Nothing to read",
                422,
                "give html (the page) or text (the article's words); to have a url fetched, POST it to /v1/fetches",
                "html");
    }

    public static Problem noArticle(String field, String reason, String why) {
        return of("no-article", "No article found", 422, why, field).because(reason);
    }

    public static Problem noSources(String field, String reason, String why) {
        return of("no-sources", "No sources found", 422, why, field).because(reason);
    }

    public static Problem tooLarge(String what, long limit) {
        return of("too-large", "Too large", 413, what + " may have at most " + limit + " bytes", null);
    }

    public static Problem unsupportedMediaType(String given, String expected) {
        return of(
                "unsupported-media-type",
                "Unsupported media type",
                415,
                "Content-Type is " + (given == null ? "missing" : given) + "; send " + expected,
                "Content-Type");
    }

    static Problem unauthorized() {
        return of("unauthorized", "Key needed", 401, "send an API key as Authorization: Bearer KEY", "Authorization")
                .with("WWW-Authenticate", "Bearer");
    }

    static Problem forbidden(Scope scope) {
        return of(
                "forbidden",
                "Not with this key",
                403,
                "this key does not have the scope " + scope.word() + " (http.api-key-scopes)",
                "Authorization");
    }

    static Problem foreignPage(String header, String why) {
        return of("foreign-page", "Not from a web page", 403, why, header);
    }

    static Problem tooManyRequests(int perSecond, long retryAfterSeconds) {
        return of(
                        "too-many-requests",
                        "Too many requests",
                        429,
                        "a key may send " + perSecond + " requests a second; send it again, that is safe",
                        null)
                .with(RETRY_AFTER, Long.toString(retryAfterSeconds));
    }

    public static Problem unknown(String what) {
        return of("unknown", "Not known", 404, what + " is not known", null);
    }

    public static Problem unavailable(String why) {
        return of("unavailable", "Not available now", 503, why + "; send it again, that is safe", null)
                .with(RETRY_AFTER, Integer.toString(UNAVAILABLE_SECONDS));
    }

    public static Problem ourFault() {
        return of("our-fault", "Our fault", 500, "the service failed on this request; its log says more", null);
    }

    static Problem ofStatus(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null, Map.of());
    }

    Problem with(String header, String value) {
        return new Problem(type, title, status, detail, field, reason, Map.of(header, value));
    }

    private Problem because(String word) {
        return new Problem(type, title, status, detail, field, word, headers);
    }

    private static Problem of(String kind, String title, int status, String detail, String field) {
        return new Problem(URN + kind, title, status, detail, field, null, Map.of());
    }
}
