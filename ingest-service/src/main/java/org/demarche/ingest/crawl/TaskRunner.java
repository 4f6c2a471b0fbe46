package org.demarche.ingest.crawl;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Source;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.PageRequest;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.Manner;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.sources.WatchedSource;

/**
 * Carries out tasks: asks the host, in the client's threads, and reads what came, in those of the readers. Large listings take
 * seconds each, and are read in a thread of their own, so that articles never wait for them.
 */
final class TaskRunner {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** What was started before so much waited to be read may end all at once. */
    private static final long MOST_UNREAD_BYTES = Runtime.getRuntime().maxMemory() / 4;

    /** Of these; to read one takes eight times as much. */
    private static final long MOST_LARGE_BYTES = MOST_UNREAD_BYTES / 2;

    private final PageClient client;
    private final ContentReader contents;
    private final Executor readers;
    private final Executor largeReader;
    private final UnreadBodies unread;
    private final UnreadBodies large;

    /** What came of a task, and who waits for it. */
    private record Arrival(Task task, WatchedSource source, Manner manner, Fetched fetched, Consumer<Result> done) {}

    /** @param largeReader has one thread */
    TaskRunner(PageClient client, ContentReader contents, Executor readers, Executor largeReader) {
        this(
                client,
                contents,
                readers,
                largeReader,
                new UnreadBodies(MOST_UNREAD_BYTES),
                new UnreadBodies(MOST_LARGE_BYTES));
    }

    /**
     * A runner whose bodies that are not read yet are bounded so.
     *
     * @param large of the unread ones, those of large listings
     */
    TaskRunner(
            PageClient client,
            ContentReader contents,
            Executor readers,
            Executor largeReader,
            UnreadBodies unread,
            UnreadBodies large) {
        this.client = client;
        this.contents = contents;
        this.readers = readers;
        this.largeReader = largeReader;
        this.unread = unread;
        this.large = large;
    }

    /** Bytes that were fetched and not read yet, without those of large listings: who waits for these holds up nobody else. */
    long unreadBytes() {
        return unread.bytes() - large.bytes();
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
            Arrival arrival = new Arrival(task, source, manner, kept, done);
            readers.execute(() -> read(arrival));
        });
        return answer;
    }

    private void read(Arrival arrival) {
        if (!(arrival.fetched() instanceof Fetched.Found found) || arrival.task() instanceof Task.RobotsTxt) {
            finish(arrival, arrival.fetched(), null);
            return;
        }
        contents.read(arrival.task(), arrival.source(), found)
                .ifPresentOrElse(content -> finish(arrival, found, content), () -> readLarge(arrival, found));
    }

    private void readLarge(Arrival arrival, Fetched.Found found) {
        Fetched kept = large.keep(found);
        if (kept != found) {
            finish(arrival, kept, null);
            return;
        }
        largeReader.execute(() -> {
            Result.Content content = contents.readLarge(arrival.task(), arrival.source(), found);
            large.giveBack(found);
            finish(arrival, found, content);
        });
    }

    private void finish(Arrival arrival, Fetched fetched, Result.Content content) {
        unread.giveBack(arrival.fetched());
        arrival.done().accept(new Result(arrival.task(), arrival.manner(), fetched, content));
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
