package org.demarche.ingest.crawl;

import java.util.concurrent.atomic.AtomicLong;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;

/** The bodies that were fetched and are not read yet; of more than it has room for only that they came. */
final class UnreadBodies {

    private final long most;
    private final AtomicLong bytes = new AtomicLong();

    /** @param most bytes */
    UnreadBodies(long most) {
        this.most = most;
    }

    /** Keeps an answer until it is given back; one without its body where there is no room for it. */
    Fetched keep(Fetched fetched) {
        long length = length(fetched);
        if (bytes.addAndGet(length) <= most) {
            return fetched;
        }
        bytes.addAndGet(-length);
        return length == 0 ? fetched : new Fetched.Failed(FetchFailure.OVERLOAD, "too much waits to be read");
    }

    /** Frees the room of what was kept. */
    void giveBack(Fetched kept) {
        bytes.addAndGet(-length(kept));
    }

    long bytes() {
        return bytes.get();
    }

    private static long length(Fetched fetched) {
        return fetched instanceof Fetched.Found found ? found.body().length : 0;
    }
}
