package org.demarche.kit.service;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The main method that the services share: read the configuration, build, start, await, close.
 *
 * <p>Exit codes: 0 closed, 1 failed while running, 2 wrong configuration or usage.
 */
@Command(
        mixinStandardHelpOptions = true,
        description = "Reads its configuration from DEMARCHE_… variables over the properties file named by"
                + " DEMARCHE_CONFIG_FILE over defaults; --print-config lists the keys.")
public final class ServiceCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ServiceCommand.class);

    private final Function<Settings, Service> compose;
    private final Function<Settings, ?> configure;

    @Option(names = "--print-config", description = "Print the effective configuration, secrets hidden, and stop.")
    private boolean printConfig;

    private <C> ServiceCommand(Function<Settings, C> configure, Function<C, Service> build) {
        this.configure = configure;
        this.compose = settings -> {
            C config = configure.apply(settings);
            settings.rejectUnknown();
            return build.apply(config);
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
        return new CommandLine(new ServiceCommand(configure, build))
                .setCommandName(name)
                .execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Settings settings = Settings.read(System.getenv());
            if (printConfig) {
                configure.apply(settings);
                settings.rejectUnknown();
                System.out.print(settings.describe());
                return 0;
            }
            try (Service service = compose.apply(settings)) {
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
