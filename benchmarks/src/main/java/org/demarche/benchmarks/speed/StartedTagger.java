package org.demarche.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.Tagger;

/** Starts the tagger in a JVM of its own and says on one line what {@link Start} wants to know. */
final class StartedTagger {

    private static final double NANOS = 1e9;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final String ARTICLE =
            "Norway welcomed the talks with Sweden on Monday but warned that tariffs would stay. ";

    private StartedTagger() {}

    public static void main(String[] args) {
        long before = held();
        long begin = System.nanoTime();
        Tagger tagger = Tagger.load();
        long loaded = System.nanoTime();
        tagger.tag(new TagRequest(null, ARTICLE.repeat(70), List.of(), List.of()));
        long tagged = System.nanoTime();
        long cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        long after = held();
        Reference.reachabilityFence(tagger);
        System.out.printf(
                Locale.ROOT,
                "%f %f %f %f%n",
                (loaded - begin) / NANOS,
                (tagged - loaded) / NANOS,
                cpu / NANOS,
                (after - before) / BYTES_PER_MEGABYTE);
    }

    private static long held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
