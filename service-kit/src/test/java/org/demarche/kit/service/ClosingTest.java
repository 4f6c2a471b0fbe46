package org.demarche.kit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private final Closing closing = new Closing();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void closesOnceHoweverOftenItIsAskedFor() {
        closing.once(closed::incrementAndGet);
        closing.once(closed::incrementAndGet);

        assertThat(closed).hasValue(1);
    }

    @Test
    void letsTheSecondWaitForTheFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> closing.once(() -> {
            begun.countDown();
            awaitQuietly(goOn);
            closed.incrementAndGet();
        }));
        begun.await();
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> {
            closing.once(closed::incrementAndGet);
            return closed.get();
        });

        assertThat(second).isNotDone();
        goOn.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        first.get(10, TimeUnit.SECONDS);
    }

    @Test
    void letsNobodyWaitForAClosingThatFailed() throws InterruptedException {
        assertThatThrownBy(() -> closing.once(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        closing.await();
        assertThat(closing.hasBegun()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
