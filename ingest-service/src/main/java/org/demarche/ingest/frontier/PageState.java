package org.demarche.ingest.frontier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Validators;

/**
 * What is known of a URL, as it stands in {@code demarche.crawl-state} under the URL.
 *
 * @param standing what became of it
 * @param reason more of that: the reason of a failure, the kind of a page without an article, where it moved; null without
 * @param request what led to it
 * @param dueAt when it is to be fetched, null where it is not any more
 * @param fetchedAt when it was last fetched, null before
 * @param validators of what was fetched
 * @param contentHash of the article's title and text, null where there was none
 * @param failures in a row
 * @param checks how often it was fetched with success; none where its article was fetched under another address
 * @param address the form of the URL that its site insists on, null where it insists on none
 */
public record PageState(
        Standing standing,
        String reason,
        FetchRequest request,
        Instant dueAt,
        Instant fetchedAt,
        Validators validators,
        String contentHash,
        int failures,
        int checks,
        String address) {

    public PageState {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(request, "request");
        validators = Objects.requireNonNullElse(validators, Validators.NONE);
    }

    /** What became of a URL. */
    public enum Standing {
        /** It was not fetched yet. */
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("fetched")
        FETCHED,
        /** It redirects. */
        @JsonProperty("moved")
        MOVED,
        /** Its site's robots.txt keeps us away. */
        @JsonProperty("disallowed")
        DISALLOWED,
        /** Given up. */
        @JsonProperty("failed")
        FAILED
    }

    /** Whether it was fetched, and no sooner than at this time. */
    public boolean isFetchedSince(Instant date) {
        return standing == Standing.FETCHED && fetchedAt != null && !fetchedAt.isBefore(date);
    }

    /** Something that was found and not fetched yet. */
    static PageState found(FetchRequest request, Instant now) {
        return new PageState(Standing.WAITING, null, request, now, null, Validators.NONE, null, 0, 0, null);
    }

    /** The canonical address of a page that was fetched under another, by a request for that. */
    static PageState fetchedElsewhere(String url, FetchRequest other, String contentHash, Instant now) {
        return new PageState(
                Standing.FETCHED, null, direct(url, other), null, now, Validators.NONE, contentHash, 0, 0, null);
    }

    /** A request for a URL as another request has it, to which no redirect led. */
    private static FetchRequest direct(String url, FetchRequest other) {
        return new FetchRequest(
                url, other.kind(), other.source(), other.discoveredAt(), other.modifiedAt(), 0, other.depth());
    }

    /** The same, with what is known from before: who asks for a page again gets it only if it changed. */
    PageState after(PageState known) {
        return new PageState(
                standing,
                null,
                request,
                dueAt,
                known.fetchedAt(),
                known.validators(),
                known.contentHash(),
                0,
                0,
                address);
    }

    /** It was fetched once more; neither the failures before nor the redirects count any longer. */
    PageState fetched(Validators nowValid, String hash, String why, Instant next, Instant now) {
        FetchRequest settled = direct(request.url(), request);
        return new PageState(Standing.FETCHED, why, settled, next, now, nowValid, hash, 0, checks + 1, address);
    }

    /** To be asked for by its URL as it is, and by no other form. */
    public PageState byItsUrl() {
        return new PageState(
                standing, reason, request, dueAt, fetchedAt, validators, contentHash, failures, checks, null);
    }

    /** Nothing more is to be done about it. */
    PageState ended(Standing end, String why) {
        return with(end, why, null, failures);
    }

    /** To be fetched, or fetched again, at this time. */
    PageState due(Instant at) {
        return with(standing, reason, at, failures);
    }

    /** To be tried again at this time, after a try that did not come to anything. */
    PageState again(Standing now, String why, Instant at) {
        return with(now, why, at, failures + 1);
    }

    /** To be asked for at this time by another form of its URL. */
    PageState goingBy(String form, Standing now, Instant at) {
        return new PageState(
                now,
                null,
                request.redirectedTo(request.url()),
                at,
                fetchedAt,
                validators,
                contentHash,
                failures,
                checks,
                form);
    }

    private PageState with(Standing now, String why, Instant due, int failed) {
        return new PageState(now, why, request, due, fetchedAt, validators, contentHash, failed, checks, address);
    }
}
