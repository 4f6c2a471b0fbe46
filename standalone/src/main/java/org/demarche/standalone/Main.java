package org.demarche.standalone;

import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the command line {@code demarche}. */
final class Main {

    private Main() {}

    public static void main(String[] args) {
        Home home = Home.ofThisProcess();
        // The terminal belongs to the command's own words; what the services log goes to a file. Set before any logger
        // is.
        System.setProperty("demarche.log.file", home.logFile().toString());
        useLogging("logback-standalone.xml");
        System.exit(commandLine(home).execute(args));
    }

    static CommandLine commandLine(Home home) {
        return new CommandLine(new DemarcheCommand())
                .addSubcommand(new DemoCommand(home))
                .addSubcommand(new UpCommand(home))
                .addSubcommand(new IngestCommand(home))
                .addSubcommand(new SourcesCommand())
                .addSubcommand(new ExtractCommand())
                .addSubcommand(new TagCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureMessage(home));
    }

    private static void useLogging(String resource) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", resource);
        }
    }

    /** Where this checkout keeps its data, {@code .demarche} beside the launcher. */
    record Home(Path folder) {
        static Home ofThisProcess() {
            return new Home(Path.of(System.getProperty("demarche.home", "."))
                    .toAbsolutePath()
                    .normalize()
                    .resolve(".demarche"));
        }

        Path logFile() {
            return folder.resolve("logs").resolve("demarche.log");
        }
    }
}
