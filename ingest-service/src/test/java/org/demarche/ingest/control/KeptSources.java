package org.demarche.ingest.control;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.demarche.contract.Source;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.Sources;
import org.demarche.ingest.sources.WatchedSource;

/** Sources in memory, which may not be confirmed. */
public final class KeptSources implements Sources {

    private final Map<String, WatchedSource> sources = new ConcurrentSkipListMap<>();
    private final boolean confirms;
    private final Clock clock;
    private boolean loaded = true;

    public KeptSources(boolean confirms, Clock clock) {
        this.confirms = confirms;
        this.clock = clock;
    }

    @Override
    public boolean isLoaded() {
        return loaded;
    }

    /** As an instance is that has just started. */
    public KeptSources unloaded() {
        loaded = false;
        return this;
    }

    public KeptSources with(Source source, SourceState state) {
        sources.put(source.id(), new WatchedSource(source, state));
        return this;
    }

    @Override
    public Collection<WatchedSource> all() {
        return sources.values();
    }

    @Override
    public Optional<WatchedSource> get(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    @Override
    public CompletableFuture<Boolean> put(Source source) {
        if (confirms) {
            with(dated(source), null);
        }
        return CompletableFuture.completedFuture(confirms);
    }

    @Override
    public CompletableFuture<Boolean> delete(String id) {
        if (confirms) {
            sources.remove(id);
        }
        return CompletableFuture.completedFuture(confirms);
    }

    private Source dated(Source source) {
        return new Source(
                source.id(),
                source.url(),
                source.kind(),
                source.name(),
                source.paused(),
                source.minInterval(),
                source.maxInterval(),
                source.maxAge(),
                clock.instant());
    }
}
