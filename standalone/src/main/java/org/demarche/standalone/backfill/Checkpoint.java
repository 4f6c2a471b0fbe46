package org.demarche.standalone.backfill;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes down every second, and when the process is told to end, up to where everything is acknowledged. */
final class Checkpoint implements AutoCloseable {

    private static final long EVERY_MILLIS = 1000;

    private final Inputs inputs;
    private final String digest;
    private final ResumeFile file;
    private final Acknowledgements acknowledgements;
    private final Tally tally;
    private final BackfillProgress progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "checkpoint");
        thread.setDaemon(true);
        return thread;
    });
    private final Thread onExit = new Thread(this::told, "checkpoint-at-exit");
    private Position written = Position.START;
    private boolean complete;
    private boolean failing;

    private Checkpoint(
            Inputs inputs, ResumeFile file, Acknowledgements acknowledgements, Tally tally, BackfillProgress progress) {
        this.inputs = inputs;
        this.digest = inputs.digest();
        this.file = file;
        this.acknowledgements = acknowledgements;
        this.tally = tally;
        this.progress = progress;
    }

    static Checkpoint start(
            Inputs inputs, ResumeFile file, Acknowledgements acknowledgements, Tally tally, BackfillProgress progress) {
        Checkpoint checkpoint = new Checkpoint(inputs, file, acknowledgements, tally, progress);
        checkpoint.clock.scheduleWithFixedDelay(checkpoint::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(checkpoint.onExit);
        return checkpoint;
    }

    /** All is acknowledged: there is nothing to continue. */
    synchronized void complete() throws IOException {
        complete = true;
        file.delete();
    }

    @Override
    public void close() throws IOException {
        clock.shutdown();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook does its work.
            return;
        }
        write();
    }

    private void tick() {
        progress.at(tally.counts());
        try {
            write();
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                progress.say("The resume point cannot be written (%s); the next run would begin earlier.".formatted(e));
            }
            failing = true;
        }
    }

    private void told() {
        try {
            write();
            progress.say("Stopped. The same command continues; the resume point is " + file.path());
        } catch (IOException e) {
            progress.say("Stopped; the resume point cannot be written: " + e);
        }
    }

    private synchronized void write() throws IOException {
        Position reached = acknowledgements.reached();
        if (complete || reached.equals(written) || reached.equals(Position.START)) {
            return;
        }
        file.write(new ResumePoint(digest, inputs.list().get(reached.input()).name(), reached));
        written = reached;
    }
}
