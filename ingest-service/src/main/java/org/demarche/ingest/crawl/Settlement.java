package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.Article;
import org.demarche.contract.Topics;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Pages;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.frontier.Turn;
import org.demarche.ingest.publish.ArticleRecord;
import org.demarche.ingest.publish.ParkedPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles what came of a page: what is known of it from now on, and what is written for others. */
final class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    static final String OUR_FAULT = "our-fault";

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;

    /** Other statuses that pass: too early, time-out, too many requests; and a feed may be ahead of its page. */
    private static final List<Integer> PASSING = List.of(NOT_FOUND, 408, 425, 429);

    private final Pages pages;
    private final RedirectRules redirects;
    private final Referrals referrals;
    private final Output output;
    private final CrawlMetrics metrics;
    private final Clock clock;

    Settlement(
            Pages pages,
            RedirectRules redirects,
            Referrals referrals,
            Output output,
            CrawlMetrics metrics,
            Clock clock) {
        this.pages = pages;
        this.redirects = redirects;
        this.referrals = referrals;
        this.output = output;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Settles a page.
     *
     * @return what became of it, in a stable word
     */
    String settle(Task.Page page, Result result) {
        Fetched fetched = result.fetched();
        if (fetched instanceof Fetched.Found found) {
            if (isFirst(page)) {
                metrics.waited(page.request().discoveredAt(), clock.instant());
            }
            return found(page, found, result.content());
        }
        if (fetched instanceof Fetched.Unchanged unchanged) {
            output.state(page.url(), pages.unchanged(page, unchanged.validators(), clock.instant()));
            return "unchanged";
        }
        if (fetched instanceof Fetched.Redirect redirect) {
            return redirected(page, redirects.of(page, redirect));
        }
        if (fetched instanceof Fetched.Refused refused) {
            boolean passing = PASSING.contains(refused.status()) || refused.status() >= SERVER_ERROR;
            return failed(page, "http-" + refused.status(), passing, refused.retryAfter());
        }
        Fetched.Failed failed = (Fetched.Failed) fetched;
        if (failed.failure() == FetchFailure.CONNECTION_CLOSED) {
            String reason = failed.failure().word();
            output.state(page.url(), pages.interrupted(page, reason, clock.instant()));
            return reason;
        }
        return failed(page, failed.failure().word(), failed.failure().isPassing(), null);
    }

    /** Settles a page that must not be asked for. */
    void deny(Turn.Denied denied, Task.Page page) {
        metrics.refused();
        if (denied.disallowed()) {
            output.state(page.url(), pages.disallowed(page));
        } else {
            failed(page, denied.reason(), false, null);
        }
    }

    /** Settles a page that we failed on. */
    String ourFault(Task.Page page) {
        return failed(page, OUR_FAULT, false, null);
    }

    private String found(Task.Page page, Fetched.Found found, Result.Content content) {
        if (content instanceof Result.Content.Page read) {
            if (read.assembly() instanceof Assembly.Assembled assembled) {
                return article(page, found.validators(), assembled.article(), read.contentHash());
            }
            if (read.assembly() instanceof Assembly.NoArticle none) {
                return park(page, found, none);
            }
        }
        if (content instanceof Result.Content.List list) {
            return listing(page, found.validators(), list.listing());
        }
        return ourFault(page);
    }

    /** Whether the page was not fetched since it was asked for. */
    private boolean isFirst(Task.Page page) {
        return pages.page(page.url())
                .filter(each -> each.standing() == Standing.WAITING)
                .isPresent();
    }

    private String article(Task.Page page, Validators validators, Article article, String hash) {
        Instant now = clock.instant();
        boolean same = isKnown(page.url(), hash);
        boolean copy = !same && isKnown(article.canonicalUrl(), hash);
        ProducerRecord<byte[], byte[]> record = ArticleRecord.of(article);
        if (record.value().length > Topics.MAX_ARTICLE_BYTES) {
            return failed(page, "article-too-large", false, null);
        }
        if (!same && !copy) {
            output.add(record);
            metrics.article(article);
            log.atInfo()
                    .addKeyValue("articleId", article.id())
                    .addKeyValue("domain", article.source().domain())
                    .addKeyValue("source", page.request().source())
                    .addKeyValue("language", article.language())
                    .addKeyValue("chars", article.text().length())
                    .log("article fetched");
        }
        output.state(page.url(), pages.fetched(page, validators, hash, null, now));
        pages.fetchedElsewhere(article.canonicalUrl(), page, hash, now)
                .ifPresent(state -> output.state(article.canonicalUrl(), state));
        if (same) {
            return "same";
        }
        return copy ? "copy" : "ok";
    }

    private boolean isKnown(String url, String hash) {
        return pages.page(url).filter(each -> hash.equals(each.contentHash())).isPresent();
    }

    private String park(Task.Page page, Fetched.Found found, Assembly.NoArticle none) {
        if (found.body().length > Topics.MAX_ARTICLE_BYTES) {
            return failed(page, "page-too-large", false, null);
        }
        String charset = found.charset() == null ? "" : "; charset=" + found.charset();
        output.add(new ParkedPage(page.url(), found.body(), "text/html" + charset, none.reason(), none.why()).record());
        metrics.page(none.reason());
        metrics.deadLetter(none.reason().word());
        output.state(
                page.url(),
                pages.fetched(page, found.validators(), null, none.reason().word(), clock.instant()));
        return none.reason().word();
    }

    private String listing(Task.Page page, Validators validators, Listing listing) {
        if (!(listing instanceof Listing.Items items)) {
            return failed(page, ((Listing.Refused) listing).reason(), false, null);
        }
        output.state(page.url(), pages.fetched(page, validators, null, "sitemap", clock.instant()));
        String source = page.request().source();
        output.requests(referrals.pages(items.items(), source, page.request().depth()));
        output.requests(
                referrals.sitemaps(items.sitemaps(), source, page.request().depth()));
        return "ok";
    }

    private String redirected(Task.Page page, Redirected redirected) {
        if (redirected instanceof Redirected.GivenUp givenUp) {
            return failed(page, givenUp.reason(), false, null);
        }
        output.state(page.url(), state(page, redirected));
        if (redirected instanceof Redirected.Away away && !away.isAskedFor()) {
            output.requests(List.of(page.request().redirectedTo(away.location())));
        }
        return "redirect";
    }

    private PageState state(Task.Page page, Redirected redirected) {
        if (redirected instanceof Redirected.ToItself itself) {
            return pages.goesBy(page, itself.form(), clock.instant());
        }
        Redirected.Away away = (Redirected.Away) redirected;
        return away.forNow()
                ? pages.movedForNow(page, away.location(), clock.instant())
                : pages.moved(page, away.location());
    }

    private String failed(Task.Page page, String reason, boolean passing, Duration retryAfter) {
        PageState state = pages.failed(page, reason, passing, retryAfter, clock.instant());
        output.state(page.url(), state);
        boolean gone = reason.equals("http-" + NOT_FOUND) || reason.equals("http-" + GONE);
        if (state.standing() == Standing.FAILED && !gone) {
            output.deadLetter(page.request(), reason, state.failures() + 1);
        }
        return reason;
    }
}
