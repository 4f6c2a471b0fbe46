package org.demarche.standalone;

import java.io.IOException;
import org.demarche.standalone.embedded.StackStartException;
import org.demarche.standalone.pipeline.Pipeline;
import org.demarche.standalone.pipeline.PipelineException;

/** A pipeline that is closed when its command ends, and when the process is told to end before. */
final class RunningPipeline implements AutoCloseable {

    /** Starts a pipeline. */
    interface Start {
        Pipeline start() throws StackStartException, PipelineException, IOException, InterruptedException;
    }

    private final Pipeline pipeline;

    private RunningPipeline(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    static RunningPipeline start(Start start)
            throws StackStartException, PipelineException, IOException, InterruptedException {
        RunningPipeline running = new RunningPipeline(start.start());
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "close"));
        return running;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
