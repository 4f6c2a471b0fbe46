package org.demarche.benchmarks.fetch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.demarche.testsite.TestSite;

/** The test site in a JVM of its own: the folder for the hosts file, then the {@link Crowd}. */
final class SiteMain {

    private SiteMain() {}

    public static void main(String[] args) throws Exception {
        Crowd crowd = Crowd.of(Arrays.copyOfRange(args, 1, args.length));
        List<Stored> hosts =
                crowd.members(Instant.now()).stream().map(Stored::new).toList();
        TestSite site = TestSite.start(hosts);
        hosts.parallelStream().forEach(host -> host.prepare(site.port(), crowd.pages()));
        System.out.println("ready " + site.port() + " " + site.writeHostsFile(Path.of(args[0])));
        Thread.currentThread().join();
    }
}
