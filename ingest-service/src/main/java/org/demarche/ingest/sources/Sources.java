package org.demarche.ingest.sources;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.demarche.contract.Source;

/** What is watched, as every instance knows it. */
public interface Sources {

    /** Whether everything is known that was there when this instance started; until then something may be missing. */
    boolean isLoaded();

    /** In the order of their ids. */
    Collection<WatchedSource> all();

    Optional<WatchedSource> get(String id);

    /**
     * Puts a source, with the time of now as its {@code updatedAt}; true once Kafka has it and {@link #get} gives it, false if
     * Kafka did not confirm it: then again is safe.
     */
    CompletableFuture<Boolean> put(Source source);

    /** Ends the watching of a source and forgets how its polls went; answers as {@link #put} does. */
    CompletableFuture<Boolean> delete(String id);
}
