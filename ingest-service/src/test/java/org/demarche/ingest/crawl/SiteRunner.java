package org.demarche.ingest.crawl;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.sources.WatchedSource;
import org.demarche.ingest.url.UrlNormaliser;

/** A site of its own, and the runner that carries out tasks against it. */
final class SiteRunner implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final int MOST_BYTES = 100_000;
    static final String HOST = "127.0.0.1";

    private static final int MOST_IN_MEMORY = 64 << 20;
    private static final Clock CLOCK = Clock.fixed(CrawlParts.START, ZoneOffset.UTC);
    private static final ContentReader CONTENTS =
            new ContentReader(ArticleAssembler.create(CLOCK), Discovery.create(UrlNormaliser.create()), CLOCK);

    final Site site = new Site();
    private PageClient client = client(PATIENCE, MOST_IN_MEMORY);

    SiteRunner() throws Exception {}

    /** Waits no longer than this for the first byte of an answer. */
    void waitsFor(Duration firstByte) {
        client.close();
        client = client(firstByte, MOST_IN_MEMORY);
    }

    /** Has room for so many bytes of all answers at once. */
    void hasRoomFor(long bytes) {
        client.close();
        client = client(PATIENCE, bytes);
    }

    /** Reads what it fetches at once. */
    Result run(Task task, WatchedSource source) throws Exception {
        CompletableFuture<Result> done = new CompletableFuture<>();
        reading(Runnable::run, Runnable::run).start(task, source, done::complete);
        return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    TaskRunner reading(Executor readers, Executor largeReader) {
        return new TaskRunner(client, CONTENTS, readers, largeReader);
    }

    /** With room for so many bodies that wait to be read, and for so many large ones. */
    TaskRunner reading(Executor readers, Executor largeReader, UnreadBodies all, UnreadBodies large) {
        return new TaskRunner(client, CONTENTS, readers, largeReader, all, large);
    }

    Task.Page page(String path, FetchRequest.Kind kind) {
        String url = site.url(path);
        FetchRequest request = new FetchRequest(url, kind, "feed", CrawlParts.START, null, 0, 0);
        return CrawlParts.page(request);
    }

    static String sitemap(String listed) {
        return """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s</loc></url></urlset>
                """
                .formatted(listed);
    }

    static List<String> listed(Result result) {
        Listing listing = ((Result.Content.List) result.content()).listing();
        return ((Listing.Items) listing).items().stream().map(Listing.Item::url).toList();
    }

    static FetchFailure failure(Result result) {
        return ((Fetched.Failed) result.fetched()).failure();
    }

    @Override
    public void close() {
        client.close();
        site.close();
    }

    private static PageClient client(Duration firstByte, long budget) {
        FetchConfig config = new FetchConfig(
                "desk@paper.example", MOST_BYTES, PATIENCE, firstByte, PATIENCE, List.of(HOST), 8, budget);
        return PageClient.create(config, new SimpleMeterRegistry());
    }
}
