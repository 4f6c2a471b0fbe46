package org.demarche.ingest.fetch;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all requests together may hold while they read. A request that gets no more of it gives up at once. */
final class ReadBudget {

    private final AtomicLong left;

    ReadBudget(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    Share open() {
        return new Share();
    }

    /** What one request holds, given back when it is closed. Not thread-safe. */
    final class Share implements AutoCloseable {

        private long held;

        /** @throws UnusableBodyException where there is not as much left */
        void take(long bytes) throws UnusableBodyException {
            if (left.addAndGet(-bytes) < 0) {
                left.addAndGet(bytes);
                throw new UnusableBodyException(FetchFailure.OVERLOAD, "no memory left for bodies");
            }
            held += bytes;
        }

        @Override
        public void close() {
            left.addAndGet(held);
            held = 0;
        }
    }
}
