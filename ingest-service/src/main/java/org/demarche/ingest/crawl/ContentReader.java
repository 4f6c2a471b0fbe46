package org.demarche.ingest.crawl;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Source;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Submission;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.sources.WatchedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was found: a page, or a listing of pages. Safe for use by several threads. */
final class ContentReader {

    private static final Logger log = LoggerFactory.getLogger(ContentReader.class);

    private final ArticleAssembler assembler;
    private final Discovery discovery;
    private final Clock clock;

    ContentReader(ArticleAssembler assembler, Discovery discovery, Clock clock) {
        this.assembler = assembler;
        this.discovery = discovery;
        this.clock = clock;
    }

    /**
     * What is in it; nothing where that is a large listing, which {@link #readLarge} reads.
     *
     * @param source the source that led to it, null without one
     */
    Optional<Result.Content> read(Task task, WatchedSource source, Fetched.Found found) {
        return guarded(task, () -> {
            if (task instanceof Task.Page page && page.request().kind() == FetchRequest.Kind.PAGE) {
                return Optional.of(
                        Result.Content.Page.of(assembler.assemble(submission(page, source, found), clock.instant())));
            }
            return discovery
                    .readSmall(kind(task, source), task.url(), found.body(), found.mediaType(), found.charset())
                    .map(Result.Content.List::new);
        });
    }

    /** What a large listing holds; takes seconds and much memory, and waits while another thread reads another one. */
    Result.Content readLarge(Task task, WatchedSource source, Fetched.Found found) {
        return guarded(
                        task,
                        () -> Optional.of(new Result.Content.List(discovery.read(
                                kind(task, source), task.url(), found.body(), found.mediaType(), found.charset()))))
                .orElseThrow();
    }

    /** One page that we trip over must not end the crawl of its host. */
    private static Optional<Result.Content> guarded(Task task, Supplier<Optional<Result.Content>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | Error e) {
            log.atError().addKeyValue("url", task.url()).setCause(e).log("cannot read what was fetched");
            return Optional.of(new Result.Content.Unread());
        }
    }

    private static Source.Kind kind(Task task, WatchedSource source) {
        return task instanceof Task.Poll ? source.source().kind() : Source.Kind.SITEMAP;
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
}
