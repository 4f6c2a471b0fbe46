package org.demarche.standalone;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.demarche.standalone.embedded.StackStartException;
import org.demarche.standalone.pipeline.Pipeline;
import org.demarche.standalone.pipeline.PipelineException;

/**
 * A pipeline that is closed when its command ends, and when the process is told to end before: while it runs, and while it
 * still starts.
 */
final class RunningPipeline implements AutoCloseable {

    /** Starts a pipeline. */
    interface Start {
        Pipeline start() throws StackStartException, PipelineException, IOException, InterruptedException;
    }

    private static final long CLOSE_SECONDS = 60;

    private final Thread command = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean told;
    private Pipeline pipeline;

    private RunningPipeline() {}

    static RunningPipeline start(Start start)
            throws StackStartException, PipelineException, IOException, InterruptedException {
        RunningPipeline running = new RunningPipeline();
        Runtime.getRuntime().addShutdownHook(new Thread(running::endCommand, "end-command"));
        try {
            running.pipeline = start.start();
            return running;
        } finally {
            if (running.pipeline == null) {
                running.end();
            }
        }
    }

    Pipeline pipeline() {
        return pipeline;
    }

    @Override
    public void close() {
        // The interruption has done its work; closing takes its time.
        Thread.interrupted();
        try {
            pipeline.close();
        } finally {
            end();
        }
    }

    /** Runs when the process is told to end; the command's own thread closes, so that nothing is closed while it starts. */
    private void endCommand() {
        told = true;
        command.interrupt();
        try {
            ended.await(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        ended.countDown();
        while (told) {
            // The process halts now. What the command would say of its interruption is no news to who interrupted it.
            LockSupport.park();
            Thread.interrupted();
        }
    }
}
