package org.demarche.standalone.backfill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Packs entries into shipments and keeps a limited number of them under way. */
final class Dispatch implements AutoCloseable {

    /** Enough lines to spare requests, few enough that a pipeline which comes back answers soon. */
    private static final int MOST_SUBMISSIONS = 64;

    private static final int MOST_SUBMISSION_BYTES = 1024 * 1024;
    private static final int MOST_ADDRESSES = 100;
    private static final long LOOK_MILLIS = 200;

    private final Courier courier;
    private final Acknowledgements acknowledgements;
    private final Halt halt;
    private final int concurrency;
    private final Semaphore places;
    private final ExecutorService workers;
    private List<Shipment.Item> packed = new ArrayList<>();
    private int packedBytes;

    Dispatch(Courier courier, Acknowledgements acknowledgements, Halt halt, int concurrency) {
        this.courier = courier;
        this.acknowledgements = acknowledgements;
        this.halt = halt;
        this.concurrency = concurrency;
        this.places = new Semaphore(concurrency);
        this.workers = Executors.newFixedThreadPool(concurrency, task -> {
            Thread thread = new Thread(task, "send");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Sends an entry, now or with the next ones; waits while all places are taken. */
    void send(Shipment.Item item) throws InterruptedException {
        Content content = item.entry().content();
        if (!packed.isEmpty() && packed.get(0).entry().content().getClass() != content.getClass()) {
            flush();
        }
        packed.add(item);
        packedBytes += content instanceof Content.Submission submission ? submission.json().length : 0;
        if (content instanceof Content.Page
                || packedBytes >= MOST_SUBMISSION_BYTES
                || packed.size() >= (content instanceof Content.Address ? MOST_ADDRESSES : MOST_SUBMISSIONS)) {
            flush();
        }
    }

    /** Sends what waits for company. */
    void flush() throws InterruptedException {
        if (packed.isEmpty()) {
            return;
        }
        Shipment shipment = new Shipment(packed);
        packed = new ArrayList<>();
        packedBytes = 0;
        places.acquire();
        workers.execute(() -> deliver(shipment));
    }

    /** Waits until there is room for another entry or everybody is to stop. */
    void awaitRoom() throws InterruptedException {
        if (acknowledgements.hasRoom()) {
            return;
        }
        flush();
        while (!halt.isCalled() && !acknowledgements.awaitRoom(LOOK_MILLIS)) {
            // The oldest entry is still under way.
        }
    }

    /** Sends the rest and waits until nothing is under way. */
    void finish() throws InterruptedException {
        flush();
        places.acquire(concurrency);
        places.release(concurrency);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Shipment shipment) {
        try {
            courier.deliver(shipment);
        } catch (HaltException e) {
            halt.call(e);
        } catch (IOException | RuntimeException e) {
            halt.call(new HaltException(BackfillResult.End.FAILED, "cannot go on: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }
}
