package org.demarche.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState.Standing;

/** How what is known of a URL changes with what happens to it. */
final class PageRules {

    /** A page that says it changed is not fetched again sooner: some feeds stamp every item with the time of day. */
    private static final Duration LEAST_BETWEEN = Duration.ofMinutes(10);

    private final List<Duration> retry;
    private final List<Duration> recheck;

    PageRules(FrontierConfig config) {
        this.retry = config.retry();
        this.recheck = config.recheck();
    }

    /**
     * The state after a request for the URL, nothing where that changes nothing.
     *
     * @param known null where nothing is
     */
    Optional<PageState> requested(PageState known, FetchRequest request, Instant now) {
        if (known == null) {
            return Optional.of(PageState.found(request, now));
        }
        // Behind redirects, too: what they lead to is what was meant.
        boolean byHand = request.source() == null;
        // One that redirects for now is left alone once that leads to an article.
        boolean waits = known.standing() != Standing.MOVED
                && known.dueAt() != null
                && !known.dueAt().isAfter(now);
        if (waits) {
            return Optional.empty();
        }
        // A dead letter is the request that led to the page: who sends it again means it.
        boolean again = known.standing() == Standing.FAILED && request.equals(known.request());
        if (byHand || again) {
            return Optional.of(PageState.found(request, now).after(known));
        }
        if (request.kind() == FetchRequest.Kind.SITEMAP && known.standing() != Standing.FETCHED) {
            // What a sitemap lists comes by no other way: one that moved or failed is tried whenever its index lists
            // it.
            return known.dueAt() == null
                    ? Optional.of(PageState.found(request, now).after(known))
                    : Optional.empty();
        }
        if (known.standing() != Standing.FETCHED || !saysItChanged(known, request)) {
            return Optional.empty();
        }
        Instant soonest = later(known.fetchedAt().plus(LEAST_BETWEEN), now);
        boolean sooner = known.dueAt() == null || soonest.isBefore(known.dueAt());
        return sooner ? Optional.of(known.due(soonest)) : Optional.empty();
    }

    /** A sitemap is asked whether it changed whenever its index lists it without a date. */
    private static boolean saysItChanged(PageState known, FetchRequest request) {
        return request.modifiedAt() == null
                ? request.kind() == FetchRequest.Kind.SITEMAP
                : request.modifiedAt().isAfter(known.fetchedAt());
    }

    /**
     * The state after the page was fetched.
     *
     * @param contentHash null where it holds no article
     * @param reason what it is then
     */
    PageState fetched(PageState known, Validators validators, String contentHash, String reason, Instant now) {
        boolean again = contentHash != null && known.checks() < recheck.size();
        Instant next = again ? now.plus(recheck.get(known.checks())) : null;
        return known.fetched(validators, contentHash, reason, next, now);
    }

    /** The state after a try that did not come to anything, but may another time; or after the last such. */
    PageState failed(PageState known, String reason, boolean passing, Duration retryAfter, Instant now) {
        if (!passing || known.failures() >= retry.size()) {
            return known.ended(Standing.FAILED, reason);
        }
        Duration wait = retry.get(known.failures());
        boolean longer = retryAfter != null && retryAfter.compareTo(wait) > 0;
        return known.again(standing(known), reason, now.plus(longer ? retryAfter : wait));
    }

    /** Whether or not it redirected before, it does not now. */
    private static Standing standing(PageState known) {
        return known.standing() == Standing.MOVED ? Standing.WAITING : known.standing();
    }

    /** The state after a redirect that is not for good; after the last such it is. */
    PageState movedForNow(PageState known, String location, Instant now) {
        return known.failures() >= retry.size()
                ? known.ended(Standing.MOVED, location)
                : known.again(Standing.MOVED, location, now.plus(retry.get(known.failures())));
    }

    /** The state after a redirect to another form of the same URL: the page is next in its host's turn. */
    PageState goingBy(PageState known, String form, Instant now) {
        return known.goingBy(form, standing(known), now);
    }

    /** The state after a kept connection turned out to be closed: the page is next in its host's turn, once. */
    PageState interrupted(PageState known, String reason, Instant now) {
        return known.failures() > 0
                ? failed(known, reason, true, null, now)
                : known.again(standing(known), reason, now);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
