package org.demarche.ingest.accept;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.demarche.contract.PageKind;

/**
 * Why a submission was not taken, as RFC 9457 tells it.
 *
 * @param type a URN that stays the same for the kind of problem
 * @param title the kind of problem for people
 * @param status the HTTP status
 * @param detail what is wrong with this submission and what would mend it
 * @param field the JSON field or parameter at fault, null where it is the submission as a whole
 * @param reason what kind of page it is, null where it is not about a page
 * @param retryAfterSeconds when to try again, null where that would not help
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String field,
        PageKind reason,
        @JsonIgnore Integer retryAfterSeconds) {

    static final String CONTENT_TYPE = "application/problem+json";

    /** The submission is not taken; carries the problem out of the code that found it. */
    static final class Found extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private Found(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    Found found() {
        return new Found(this);
    }

    static Problem notUtf8(long at) {
        return of("not-utf-8", "Not UTF-8", 400, "the body is not UTF-8 at byte " + at + "; send JSON as UTF-8", null);
    }

    static Problem malformedJson(String why) {
        return of("malformed-json", "Malformed JSON", 400, why, null);
    }

    static Problem invalidField(String field, String why) {
        return of("invalid-field", "Invalid field", 400, field + " " + why, field);
    }

    static Problem missingContent() {
        return of(
                "missing-content",
                "Nothing to read",
                422,
                "give html (the page) or text (the article's words); url alone is not fetched here",
                "html");
    }

    static Problem noArticle(String field, PageKind reason, String why) {
        return new Problem(urn("no-article"), "No article found", 422, why, field, reason, null);
    }

    static Problem tooLarge(long limit) {
        return of("too-large", "Too large", 413, "an article may have at most " + limit + " bytes", null);
    }

    static Problem unsupportedMediaType(String given, String expected) {
        return of(
                "unsupported-media-type",
                "Unsupported media type",
                415,
                "Content-Type is " + (given == null ? "missing" : given) + "; send " + expected,
                "Content-Type");
    }

    static Problem unauthorized() {
        return of("unauthorized", "Key needed", 401, "send the API key as Authorization: Bearer KEY", "Authorization");
    }

    static Problem unavailable(String why) {
        return new Problem(
                urn("unavailable"), "Not available now", 503, why + "; send it again, that is safe", null, null, 5);
    }

    static Problem ourFault() {
        return of("our-fault", "Our fault", 500, "the service failed on this submission; its log says more", null);
    }

    static Problem ofStatus(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null, null);
    }

    private static Problem of(String kind, String title, int status, String detail, String field) {
        return new Problem(urn(kind), title, status, detail, field, null, null);
    }

    private static String urn(String kind) {
        return "urn:demarche:problem:" + kind;
    }
}
