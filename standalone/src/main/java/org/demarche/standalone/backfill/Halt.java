package org.demarche.standalone.backfill;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The word to stop, which the first who finds that nothing more can be sent gives to all others. */
final class Halt {

    private final AtomicReference<HaltException> reason = new AtomicReference<>();
    private final CountDownLatch called = new CountDownLatch(1);

    void call(HaltException why) {
        reason.compareAndSet(null, why);
        called.countDown();
    }

    boolean isCalled() {
        return called.getCount() == 0;
    }

    /** Waits a while, less where all are to stop; says whether they are. */
    boolean await(Duration pause) throws InterruptedException {
        return called.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Null while nobody has called. */
    HaltException reason() {
        return reason.get();
    }
}
