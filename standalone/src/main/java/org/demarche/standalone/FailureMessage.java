package org.demarche.standalone;

import org.demarche.kit.config.ConfigurationException;
import org.demarche.standalone.embedded.StackStartException;
import org.demarche.standalone.pipeline.PipelineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what went wrong and where to read more; the stack trace goes to the log. */
final class FailureMessage implements IExecutionExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FailureMessage.class);

    private final Main.Home home;

    FailureMessage(Main.Home home) {
        this.home = home;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        log.atError().setCause(e).log("command failed");
        boolean expected = e instanceof StackStartException
                || e instanceof PipelineException
                || e instanceof ConfigurationException;
        command.getErr().println(command.getColorScheme().errorText("demarche: " + (expected ? e.getMessage() : e)));
        command.getErr().println("The log is " + home.logFile());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
