package org.demarche.ingest.crawl;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.demarche.ingest.frontier.PartitionState;

/** Restores partitions in a thread of its own, so that the group keeps its member however much there is to read. */
final class Restorer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Reading states;
    private final Supplier<CompletableFuture<Void>> sources;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "crawl-restore"));

    /** Reads what is known of partitions, as {@link Restore} does. */
    interface Reading {

        Map<Integer, PartitionState> read(Set<Integer> partitions) throws ExecutionException, InterruptedException;
    }

    /** @param sources completes when everything has been read that was noted of polls until now */
    Restorer(Reading states, Supplier<CompletableFuture<Void>> sources) {
        this.states = states;
        this.sources = sources;
    }

    /** What is known of partitions, once it is also known how the last holder's polls went. */
    CompletableFuture<Map<Integer, PartitionState>> read(Set<Integer> partitions) {
        CompletableFuture<Map<Integer, PartitionState>> restored = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                Map<Integer, PartitionState> read = states.read(partitions);
                sources.get().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                restored.complete(read);
            } catch (Exception e) {
                restored.completeExceptionally(e);
            }
        });
        return restored;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
