package org.demarche.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds those about what is watched. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SourcesListCommand.class,
            SourcesShowCommand.class,
            SourcesAddCommand.class,
            SourcesRemoveCommand.class,
            SourcesDiscoverCommand.class
        },
        description = "Says and changes what a running pipeline watches for new articles.")
final class SourcesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }
}
