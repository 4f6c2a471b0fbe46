package org.demarche.ingest.control;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.demarche.contract.Source;
import org.demarche.ingest.sources.Sources;
import org.demarche.ingest.sources.WatchedSource;

/** Sources that fail as nobody foresaw. */
public final class BrokenSources implements Sources {

    @Override
    public boolean isLoaded() {
        return true;
    }

    @Override
    public Collection<WatchedSource> all() {
        throw broken();
    }

    @Override
    public Optional<WatchedSource> get(String id) {
        throw broken();
    }

    @Override
    public CompletableFuture<Boolean> put(Source source) {
        return CompletableFuture.failedFuture(broken());
    }

    @Override
    public CompletableFuture<Boolean> delete(String id) {
        return CompletableFuture.failedFuture(broken());
    }

    private static RuntimeException broken() {
        return new IllegalStateException("broken");
    }
}
