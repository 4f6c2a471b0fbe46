package org.demarche.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.demarche.contract.Source;
import org.demarche.contract.Source.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SourcesAtStartTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Known known = new Known();
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    @Test
    void arePutWhereTheyAreNotThereOrOtherwise() throws InterruptedException {
        known.has(source("same", "https://same.example/"));
        known.has(source("other", "https://old.example/"));
        known.has(source("unlisted", "https://unlisted.example/"));

        start(
                source("same", "https://same.example/"),
                source("other", "https://new.example/"),
                source("new", "https://n.example/"));
        loaded.complete(null);
        known.awaitPuts(2);

        assertThat(known.puts)
                .containsExactly(source("other", "https://new.example/"), source("new", "https://n.example/"));
        assertThat(known.sources).containsKey("unlisted");
    }

    @Test
    void arePutAgainUntilKafkaConfirms() throws InterruptedException {
        known.refusals = 3;

        start(source("a", "https://a.example/"), source("b", "https://b.example/"));
        loaded.complete(null);
        known.awaitPuts(5);

        assertThat(known.sources).containsOnlyKeys("a", "b");
    }

    @Test
    void areAllPutHoweverMany() throws InterruptedException {
        Source[] many = IntStream.range(0, 250)
                .mapToObj(n -> source("s" + n, "https://s.example/" + n))
                .toArray(Source[]::new);

        start(many);
        loaded.complete(null);
        known.awaitPuts(250);

        assertThat(known.puts).containsExactly(many);
    }

    @Test
    void waitUntilItIsKnownWhichAreThere() throws InterruptedException {
        SourcesAtStart start = start(source("a", "https://a.example/"));

        loaded.cancel(false);
        start.awaitEnd();

        assertThat(known.puts).isEmpty();
    }

    private SourcesAtStart start(Source... wanted) {
        return SourcesAtStart.put(List.of(wanted), known, loaded, Duration.ofMillis(1));
    }

    private static Source source(String id, String url) {
        return new Source(id, url, Kind.FEED, null, false, null, null, null, null);
    }

    /** A table that refuses some puts before it takes any. */
    private static final class Known implements Sources {
        private final Map<String, Source> sources = new ConcurrentSkipListMap<>();
        private final List<Source> puts = Collections.synchronizedList(new ArrayList<>());
        private volatile int refusals;

        void has(Source source) {
            sources.put(source.id(), source.putAt(NOW));
        }

        synchronized void awaitPuts(int count) throws InterruptedException {
            while (puts.size() < count) {
                wait();
            }
        }

        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        public Collection<WatchedSource> all() {
            return sources.values().stream()
                    .map(source -> new WatchedSource(source, null))
                    .toList();
        }

        @Override
        public Optional<WatchedSource> get(String id) {
            return Optional.ofNullable(sources.get(id)).map(source -> new WatchedSource(source, null));
        }

        @Override
        public synchronized CompletableFuture<Boolean> put(Source source) {
            boolean taken = puts.size() >= refusals;
            if (taken) {
                has(source);
            }
            puts.add(source);
            notifyAll();
            return CompletableFuture.completedFuture(taken);
        }

        @Override
        public CompletableFuture<Boolean> delete(String id) {
            throw new UnsupportedOperationException();
        }
    }
}
