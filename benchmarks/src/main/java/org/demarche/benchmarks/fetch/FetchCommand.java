package org.demarche.benchmarks.fetch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.standalone.embedded.EmbeddedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast the ingest service gets pages, beside the same client without the service. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many pages a second the ingest service watches in, from hosts on loopback, beside its own client that",
            "only fetches them. Takes some ten minutes and 5 GB of memory; nothing else should run meanwhile."
        })
public final class FetchCommand implements Callable<Integer> {

    @Option(
            names = "--hosts",
            defaultValue = "200",
            paramLabel = "N",
            description = "Hosts (default: ${DEFAULT-VALUE}).")
    private int hosts;

    @Option(
            names = "--pages",
            defaultValue = "600",
            paramLabel = "N",
            description = "Pages of each host (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            paramLabel = "N",
            description = "How long the client alone is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--latency",
            defaultValue = "0,100",
            split = ",",
            paramLabel = "MS",
            description =
                    "Milliseconds that a host waits before each answer, one run for each (default: ${DEFAULT-VALUE}).")
    private List<Integer> latencies;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        printHead();
        for (int latency : latencies) {
            Path folder = Files.createTempDirectory("demarche-fetch-");
            try {
                measure(new Crowd(hosts, pages, Duration.ofMillis(latency)), folder);
            } finally {
                delete(folder);
            }
        }
        return 0;
    }

    private void measure(Crowd crowd, Path folder) throws Exception {
        try (Child site = Child.start(siteOptions(crowd, folder), Map.of(), ProcessBuilder.Redirect.PIPE)) {
            String[] ready = site.awaitReady();
            int port = Integer.parseInt(ready[0]);
            // Alike in both: the heap, the names, and how many requests may be under way.
            List<String> options = List.of("-Xmx1g", "-Djdk.net.hosts.file=" + ready[1]);
            Map<String, String> settings = Map.of(
                    "DEMARCHE_FETCH_ALLOW",
                    "*." + Crowd.DOMAIN,
                    "DEMARCHE_FETCH_MAX_CONCURRENT",
                    Integer.toString(crowd.hosts()));
            Pace limit = limit(crowd, port, options, settings);
            print("client alone", crowd, limit, limit);
            print("ingest-service", crowd, service(crowd, port, folder, options, settings), limit);
        }
    }

    private static List<String> siteOptions(Crowd crowd, Path folder) {
        List<String> options = new ArrayList<>(List.of("-Xmx3g", SiteMain.class.getName(), folder.toString()));
        options.addAll(crowd.arguments());
        return options;
    }

    private Pace limit(Crowd crowd, int port, List<String> options, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of(LimitMain.class.getName(), Integer.toString(port), Integer.toString(seconds)));
        command.addAll(crowd.arguments());
        try (Child client = Child.start(command, settings, ProcessBuilder.Redirect.PIPE)) {
            return Pace.of(client.awaitReady());
        }
    }

    private static Pace service(Crowd crowd, int port, Path folder, List<String> options, Map<String, String> settings)
            throws Exception {
        List<String> command = new ArrayList<>(options);
        command.add("org.demarche.ingest.Main");
        Map<String, String> more = new HashMap<>(settings);
        more.put("DEMARCHE_FETCH_DELAY", "1ms");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                ServiceRun run = ServiceRun.start(kafka.bootstrapServers(), command, more)) {
            return run.pace(crowd, port);
        }
    }

    private void printHead() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%n%,d hosts with %,d pages each, one request at a time to each host, %d processors%n%n",
                hosts,
                pages,
                Runtime.getRuntime().availableProcessors());
        out.printf("%-16s%12s%12s%12s%14s%n", "", "latency ms", "pages/s", "of client", "CPU ms/page");
        out.flush();
    }

    private void print(String name, Crowd crowd, Pace pace, Pace limit) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-16s%,12d%,12.0f%12.2f%14.2f%n",
                name,
                crowd.latency().toMillis(),
                pace.perSecond(),
                pace.perSecond() / limit.perSecond(),
                pace.cpuMillisPerPage());
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
