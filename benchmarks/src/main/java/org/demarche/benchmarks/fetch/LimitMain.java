package org.demarche.benchmarks.fetch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.PageRequest;
import org.demarche.ingest.fetch.Validators;
import org.demarche.kit.config.Settings;
import org.demarche.testsite.press.NewsHost;

/**
 * The service's client without the service: from each host one page after the other, as fast as they come. Takes the port of the
 * site, for how many seconds, then the {@link Crowd}; the client's settings are in the environment.
 */
final class LimitMain {

    private final PageClient client;
    private final int port;
    private final AtomicLong pages = new AtomicLong();
    private final ConcurrentLinkedQueue<Fetched> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private LimitMain(PageClient client, int port) {
        this.client = client;
        this.port = port;
    }

    public static void main(String[] args) throws InterruptedException {
        Crowd crowd = Crowd.of(Arrays.copyOfRange(args, 2, args.length));
        Duration time = Duration.ofSeconds(Long.parseLong(args[1]));
        try (PageClient client =
                PageClient.create(FetchConfig.from(Settings.read(System.getenv())), new SimpleMeterRegistry())) {
            LimitMain limit = new LimitMain(client, Integer.parseInt(args[0]));
            System.out.println(
                    "ready " + String.join(" ", limit.pace(crowd, time).words()));
        }
    }

    /** Counted once as many pages have gone by as go by uncounted in the service. */
    private Pace pace(Crowd crowd, Duration time) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(crowd.hosts());
        crowd.members(Instant.now()).forEach(host -> next(targets(host, crowd.pages()), 0, running));
        while (pages.get() < crowd.total() * Pace.UNCOUNTED) {
            Thread.sleep(Pace.LOOK.toMillis());
        }
        long before = pages.get();
        Pace.Watch watch = Pace.watch(ProcessHandle.current());
        Thread.sleep(time.toMillis());
        Pace pace = watch.stop(pages.get() - before);
        over = true;
        running.await();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " pages were not fetched: " + failures.peek());
        }
        return pace;
    }

    private List<String> targets(NewsHost host, int pagesEach) {
        return IntStream.range(0, pagesEach)
                .mapToObj(number -> "http://" + host.name() + ":" + port + host.target(number))
                .toList();
    }

    private void next(List<String> urls, int number, CountDownLatch running) {
        if (over) {
            running.countDown();
            return;
        }
        PageRequest request = new PageRequest(urls.get(number % urls.size()), PageRequest.Wanted.PAGE, Validators.NONE);
        client.fetch(request).thenAccept(fetched -> {
            if (fetched instanceof Fetched.Found) {
                pages.incrementAndGet();
            } else {
                failures.add(fetched);
            }
            next(urls, number + 1, running);
        });
    }
}
