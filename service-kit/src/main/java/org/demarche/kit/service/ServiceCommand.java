package org.demarche.kit.service;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.demarche.kit.log.LogConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The main method that the services share: read the configuration, build, start, await, close.
 *
 * <p>Exit codes: 0 closed, 1 failed while running, 2 wrong configuration or usage; stopped by a signal, after closing, the
 * JVM's own 128 and the signal's number (143 for SIGTERM).
 */
@Command(
        mixinStandardHelpOptions = true,
        description = "Reads its configuration from DEMARCHE_… variables over the properties file named by"
                + " DEMARCHE_CONFIG_FILE over defaults; --print-config lists the keys.")
public final class ServiceCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ServiceCommand.class);

    private final String name;
    private final Map<String, String> environment;
    private final Function<Settings, Supplier<Service>> prepare;

    @Option(names = "--print-config", description = "Print the effective configuration, secrets hidden, and stop.")
    private boolean printConfig;

    @Spec
    private CommandSpec spec;

    private <C> ServiceCommand(
            String name, Map<String, String> environment, Function<Settings, C> configure, Function<C, Service> build) {
        this.name = name;
        this.environment = environment;
        this.prepare = settings -> {
            C config = configure.apply(settings);
            settings.rejectUnknown();
            return () -> build.apply(config);
        };
    }

    /**
     * Runs a service until it is told to stop.
     *
     * @param configure reads the typed configuration
     * @param build the composition root
     * @return the exit code
     */
    public static <C> int run(String name, String[] args, Function<Settings, C> configure, Function<C, Service> build) {
        return commandLine(name, System.getenv(), configure, build).execute(args);
    }

    static <C> CommandLine commandLine(
            String name, Map<String, String> environment, Function<Settings, C> configure, Function<C, Service> build) {
        return new CommandLine(new ServiceCommand(name, environment, configure, build))
                .setCommandName(name)
                .setExecutionExceptionHandler((e, command, line) -> {
                    log.atError().setCause(e).log("the service failed in a way that it does not foresee");
                    return 1;
                });
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Settings settings = Settings.read(environment);
            LogConfig.from(settings).apply(name);
            Supplier<Service> build = prepare.apply(settings);
            if (printConfig) {
                spec.commandLine().getOut().print(settings.describe());
                spec.commandLine().getOut().flush();
                return 0;
            }
            try (Service service = build.get()) {
                closeOnSignal(service);
                service.start();
                service.await();
            }
            return 0;
        } catch (ConfigurationException e) {
            log.atError().log(e.getMessage());
            return 2;
        } catch (ServiceFailure e) {
            log.atError().setCause(e.getCause()).log(e.getMessage());
            return 1;
        }
    }

    private static void closeOnSignal(Service service) {
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "close"));
    }
}
