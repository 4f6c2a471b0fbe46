package org.demarche.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        version = "demarche 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Monitors diplomacy coverage: who takes which stance toward whom, on what, with the evidence.",
        footer = {"", "Try demarche demo first."})
final class DemarcheCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }
}
