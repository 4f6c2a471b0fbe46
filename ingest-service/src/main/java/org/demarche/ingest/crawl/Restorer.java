package org.demarche.ingest.crawl;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.sources.SourceTable;

/** Restores partitions in a thread of its own, so that the group keeps its member however much there is to read. */
final class Restorer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Restore restore;
    private final SourceTable sources;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "crawl-restore"));

    Restorer(Restore restore, SourceTable sources) {
        this.restore = restore;
        this.sources = sources;
    }

    /** What is known of the URLs of partitions, once it is also known how the last holder's polls went. */
    CompletableFuture<Map<Integer, Map<String, PageState>>> read(Set<Integer> partitions) {
        CompletableFuture<Map<Integer, Map<String, PageState>>> pages = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                Map<Integer, Map<String, PageState>> read = restore.read(partitions);
                sources.readToEnd().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                pages.complete(read);
            } catch (Exception e) {
                pages.completeExceptionally(e);
            }
        });
        return pages;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
