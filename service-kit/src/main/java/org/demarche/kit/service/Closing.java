package org.demarche.kit.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The one closing of a service that several threads may ask for: the first closes, the others wait until it is done. */
public final class Closing {

    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Runs the work if nobody has yet, else waits for who has. */
    public void once(Runnable work) {
        if (begun.compareAndSet(false, true)) {
            try {
                work.run();
            } finally {
                ended.countDown();
            }
            return;
        }
        try {
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean hasBegun() {
        return begun.get();
    }

    /** Waits until the service is closed. */
    public void await() throws InterruptedException {
        ended.await();
    }
}
