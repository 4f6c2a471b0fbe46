package org.demarche.ingest.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.demarche.contract.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the sources of the operator's file, in a thread of its own, once it is known which are there already; one that is there
 * otherwise is replaced, one that is no longer in the file stays.
 */
public final class SourcesAtStart implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SourcesAtStart.class);
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<Source> wanted;
    private final Sources sources;
    private final Future<Void> loaded;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "sources-at-start");

    private SourcesAtStart(List<Source> wanted, Sources sources, Future<Void> loaded, Duration pause) {
        this.wanted = wanted;
        this.sources = sources;
        this.loaded = loaded;
        this.pause = pause;
        thread.setDaemon(true);
    }

    /** Starts to put them as soon as the table is loaded; closed before the table. */
    public static SourcesAtStart put(List<Source> wanted, SourceTable table) {
        return put(wanted, table, table.loaded(), PAUSE);
    }

    static SourcesAtStart put(List<Source> wanted, Sources sources, Future<Void> loaded, Duration pause) {
        SourcesAtStart start = new SourcesAtStart(wanted, sources, loaded, pause);
        start.thread.start();
        return start;
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }

    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try {
            loaded.get();
            List<Source> missing =
                    wanted.stream().filter(source -> !isThere(source)).toList();
            int count = missing.size();
            while (!missing.isEmpty() && closed.getCount() > 0) {
                missing = putSome(missing);
            }
            log.atInfo()
                    .addKeyValue("sources", wanted.size())
                    .addKeyValue("put", count - missing.size())
                    .log("sources of the file known");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            log.atDebug().log("closed before the sources were loaded");
        }
    }

    /** Those that are still missing then. */
    private List<Source> putSome(List<Source> missing) throws InterruptedException, ExecutionException {
        List<Source> now = missing.subList(0, Math.min(AT_ONCE, missing.size()));
        List<CompletableFuture<Boolean>> answers =
                now.stream().map(sources::put).toList();
        List<Source> left = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!answers.get(i).get()) {
                left.add(now.get(i));
            }
        }
        if (!left.isEmpty()) {
            log.atWarn().addKeyValue("sources", left.size()).log("Kafka did not confirm sources of the file");
            closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        left.addAll(missing.subList(now.size(), missing.size()));
        return left;
    }

    private boolean isThere(Source source) {
        return sources.get(source.id())
                .map(WatchedSource::source)
                .filter(there -> source.putAt(there.updatedAt()).equals(there))
                .isPresent();
    }
}
