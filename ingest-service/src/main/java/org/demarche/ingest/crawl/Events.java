package org.demarche.ingest.crawl;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What other threads have done, to be handled in the loop's. */
final class Events {

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    /** Called by any thread. */
    void add(Runnable event) {
        queue.add(event);
    }

    /** Waits for something that another thread has done, then handles all that there is. */
    void handle(Duration patience) throws InterruptedException {
        Runnable event = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        while (event != null) {
            event.run();
            event = queue.poll();
        }
    }
}
