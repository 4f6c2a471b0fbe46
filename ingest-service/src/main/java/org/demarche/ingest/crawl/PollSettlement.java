package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.Pages;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.poll.PollOutcome;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.SourceTable;
import org.demarche.ingest.sources.WatchedSource;
import org.demarche.ingest.url.UrlNormaliser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Settles what came of a poll: when the next one is due, and what is to be fetched. */
final class PollSettlement {

    private static final Logger log = LoggerFactory.getLogger(PollSettlement.class);

    private final Agenda agenda;
    private final Pages pages;
    private final UrlNormaliser urls;
    private final Referrals referrals;
    private final Output output;
    private final CrawlMetrics metrics;
    private final Clock clock;

    PollSettlement(
            Agenda agenda,
            Pages pages,
            UrlNormaliser urls,
            Referrals referrals,
            Output output,
            CrawlMetrics metrics,
            Clock clock) {
        this.agenda = agenda;
        this.pages = pages;
        this.urls = urls;
        this.referrals = referrals;
        this.output = output;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Settles a poll; nothing happens where its source is watched no more, or at another address since.
     *
     * @return what became of it, in a stable word
     */
    String settle(Task.Poll poll, Result result) {
        Instant now = clock.instant();
        return source(poll, now)
                .map(source -> {
                    PollOutcome outcome = outcome(poll, result, source.status());
                    if (result.content() instanceof Result.Content.List list
                            && list.listing() instanceof Listing.Items items) {
                        output.requests(fresh(items, source));
                    }
                    note(source, outcome, now);
                    return word(outcome);
                })
                .orElse("dropped");
    }

    /** Settles a poll that must not be made. */
    void deny(Task.Poll poll, String reason) {
        metrics.refused();
        fail(poll, reason);
    }

    /** Settles a poll that we failed on. */
    String ourFault(Task.Poll poll) {
        fail(poll, Settlement.OUR_FAULT);
        return Settlement.OUR_FAULT;
    }

    private void fail(Task.Poll poll, String reason) {
        Instant now = clock.instant();
        source(poll, now).ifPresent(source -> note(source, new PollOutcome.Failed(reason, null, null), now));
    }

    /** What the old address of a source says must not be taken for what its new one does. */
    private Optional<WatchedSource> source(Task.Poll poll, Instant now) {
        return agenda.find(poll.source(), now)
                .filter(source -> source.status().url().equals(poll.url()));
    }

    private void note(WatchedSource source, PollOutcome outcome, Instant now) {
        SourceState after = agenda.note(source, outcome, now);
        if (after.standing() != source.status().standing()) {
            log.atLevel(after.standing() == SourceState.Standing.DISABLED ? Level.WARN : Level.INFO)
                    .addKeyValue("sourceId", source.source().id())
                    .addKeyValue("standing", after.standing())
                    .addKeyValue("reason", after.reason())
                    .log("a source does otherwise than before");
        }
        output.add(SourceTable.stateRecord(source.source().id(), after));
    }

    private PollOutcome outcome(Task.Poll poll, Result result, SourceState before) {
        if (result.fetched() instanceof Fetched.Redirect redirect) {
            return urls.redirected(poll.url(), redirect.location())
                    .<PollOutcome>map(location -> new PollOutcome.Moved(location, redirect.permanent()))
                    .orElse(new PollOutcome.Failed("bad-redirect", redirect.location(), null));
        }
        if (result.content() instanceof Result.Content.List list) {
            return PollOutcome.of(list.listing(), (Fetched.Found) result.fetched(), before);
        }
        return PollOutcome.of(result.fetched()).orElse(new PollOutcome.Failed(Settlement.OUR_FAULT, null, null));
    }

    private List<FetchRequest> fresh(Listing.Items items, WatchedSource source) {
        String id = source.source().id();
        List<FetchRequest> requests =
                new ArrayList<>(referrals.pages(source.status().seen().unseenAmong(items.items()), id, 0));
        // Whether or not it was listed before: one that was given up is tried whenever its index is read.
        List<Listing.Item> sitemaps =
                items.sitemaps().stream().filter(each -> !isRead(each)).toList();
        requests.addAll(referrals.sitemaps(sitemaps, id, 0));
        return requests;
    }

    /** Whether a sitemap is known to have been read since it changed; one without a date may have changed at any time. */
    private boolean isRead(Listing.Item sitemap) {
        return sitemap.modifiedAt() != null
                && pages.page(sitemap.url())
                        .filter(each -> each.isFetchedSince(sitemap.modifiedAt()))
                        .isPresent();
    }

    private static String word(PollOutcome outcome) {
        if (outcome instanceof PollOutcome.Failed failed) {
            return failed.reason();
        }
        if (outcome instanceof PollOutcome.Moved) {
            return "redirect";
        }
        return outcome instanceof PollOutcome.Unchanged ? "unchanged" : "ok";
    }
}
