package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Source;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Submission;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.PageRequest;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.Manner;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.sources.WatchedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out tasks: asks the host, in the client's threads, and reads what came, in those of the executor. */
final class TaskRunner {

    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** What was started before so much waited to be read may end all at once. */
    private static final long MOST_UNREAD_BYTES = Runtime.getRuntime().maxMemory() / 4;

    private final PageClient client;
    private final ArticleAssembler assembler;
    private final Discovery discovery;
    private final Executor readers;
    private final Clock clock;
    private final UnreadBodies unread;

    TaskRunner(PageClient client, ArticleAssembler assembler, Discovery discovery, Executor readers, Clock clock) {
        this(client, assembler, discovery, readers, new UnreadBodies(MOST_UNREAD_BYTES), clock);
    }

    TaskRunner(
            PageClient client,
            ArticleAssembler assembler,
            Discovery discovery,
            Executor readers,
            UnreadBodies unread,
            Clock clock) {
        this.client = client;
        this.assembler = assembler;
        this.discovery = discovery;
        this.readers = readers;
        this.unread = unread;
        this.clock = clock;
    }

    /** Bytes that were fetched and not read yet. */
    long unreadBytes() {
        return unread.bytes();
    }

    /**
     * Starts a task.
     *
     * @param source the source that led to it, null without one
     * @param done gets the result, in another thread
     * @return to cancel it
     */
    CompletableFuture<Fetched> start(Task task, WatchedSource source, Consumer<Result> done) {
        long start = System.nanoTime();
        CompletableFuture<Fetched> answer = client.fetch(request(task, source));
        answer.whenComplete((fetched, cancelled) -> {
            if (fetched == null) {
                return;
            }
            Fetched kept = unread.keep(fetched);
            Manner manner = manner(kept, Duration.ofNanos(System.nanoTime() - start));
            readers.execute(() -> {
                Result.Content content = read(task, source, kept);
                unread.giveBack(kept);
                done.accept(new Result(task, manner, kept, content));
            });
        });
        return answer;
    }

    private static PageRequest request(Task task, WatchedSource source) {
        if (task instanceof Task.Page page) {
            boolean sitemap = page.request().kind() == FetchRequest.Kind.SITEMAP;
            return new PageRequest(page.address(), sitemap ? Wanted.SITEMAP : Wanted.PAGE, page.validators());
        }
        if (task instanceof Task.Poll poll) {
            return new PageRequest(
                    poll.url(), wanted(source.source().kind()), source.status().validatorsToSend());
        }
        return new PageRequest(task.url(), Wanted.ROBOTS, Validators.NONE);
    }

    private static Wanted wanted(Source.Kind kind) {
        return switch (kind) {
            case FEED -> Wanted.FEED;
            case SITEMAP -> Wanted.SITEMAP;
            case SECTION -> Wanted.PAGE;
        };
    }

    private Result.Content read(Task task, WatchedSource source, Fetched fetched) {
        if (!(fetched instanceof Fetched.Found found) || task instanceof Task.RobotsTxt) {
            return null;
        }
        try {
            if (task instanceof Task.Page page && page.request().kind() == FetchRequest.Kind.PAGE) {
                return Result.Content.Page.of(assembler.assemble(submission(page, source, found), clock.instant()));
            }
            Source.Kind kind = task instanceof Task.Poll ? source.source().kind() : Source.Kind.SITEMAP;
            return new Result.Content.List(
                    discovery.read(kind, task.url(), found.body(), found.mediaType(), found.charset()));
        } catch (RuntimeException | Error e) {
            // One page that we trip over must not end the crawl of its host.
            log.atError().addKeyValue("url", task.url()).setCause(e).log("cannot read what was fetched");
            return new Result.Content.Unread();
        }
    }

    private static Submission submission(Task.Page page, WatchedSource source, Fetched.Found found) {
        return new Submission(
                page.url(),
                new Submission.Content.HtmlBytes(found.body(), found.charset()),
                null,
                null,
                null,
                null,
                null,
                null,
                source == null ? null : source.source().name(),
                page.request().source());
    }

    private static Manner manner(Fetched fetched, Duration took) {
        if (fetched instanceof Fetched.Refused refused) {
            // Other errors of a server are mostly of a page.
            boolean failed = refused.status() == TOO_MANY_REQUESTS || refused.status() == UNAVAILABLE;
            return new Manner(failed, took, failed ? refused.retryAfter() : null);
        }
        boolean failed = fetched instanceof Fetched.Failed failure
                && failure.failure().isPassing()
                && failure.failure() != FetchFailure.OVERLOAD
                && failure.failure() != FetchFailure.CONNECTION_CLOSED;
        return new Manner(failed, took, null);
    }
}
