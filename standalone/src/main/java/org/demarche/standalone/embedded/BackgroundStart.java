package org.demarche.standalone.embedded;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A part that starts in a thread of its own; whoever gives up on it can be sure that it is stopped again. */
final class BackgroundStart<T extends AutoCloseable> {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private final String part;
    private final boolean interruptible;
    private final FutureTask<T> task;
    private final Thread thread;

    private BackgroundStart(String part, boolean interruptible, FutureTask<T> task) {
        this.part = part;
        this.interruptible = interruptible;
        this.task = task;
        this.thread = new Thread(task, "start-" + part);
    }

    /**
     * Starts a part.
     *
     * @param interruptible whether an interruption makes the start stop in order; else it is let finish before it is undone
     */
    static <T extends AutoCloseable> BackgroundStart<T> of(String part, boolean interruptible, Callable<T> start) {
        BackgroundStart<T> starting = new BackgroundStart<>(part, interruptible, new FutureTask<>(start));
        starting.thread.setDaemon(true);
        starting.thread.start();
        return starting;
    }

    /** The part, once it has started. */
    T await() throws StackStartException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackStartException failure) {
                throw failure;
            }
            throw new StackStartException(part + " did not start: " + e.getCause(), e.getCause());
        }
    }

    /** Gives up on the start and waits until the part is stopped, even if this thread is interrupted itself. */
    void cancel() {
        if (interruptible) {
            thread.interrupt();
        }
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(STOP_LIMIT.toMillis());
            if (task.isDone()) {
                await().close();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (Exception e) {
            // It did not start, or did not close: the failure that led here is the one to tell.
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
