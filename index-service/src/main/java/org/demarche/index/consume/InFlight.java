package org.demarche.index.consume;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.kit.service.ServiceFailure;

/** The batch that is being delivered. */
record InFlight(Batch batch, Future<?> delivery) {

    boolean isDone() {
        return delivery.isDone();
    }

    /**
     * Waits for the delivery.
     *
     * @return whether the batch is safe; false if the time ran out
     * @throws ServiceFailure if the delivery failed for good
     */
    boolean await(Duration patience) throws ServiceFailure {
        try {
            delivery.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | CancellationException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ServiceFailure failure) {
                throw failure;
            }
            throw new ServiceFailure("the index service stopped over a fault of its own", e.getCause());
        }
    }

    void cancel() {
        delivery.cancel(true);
    }
}
