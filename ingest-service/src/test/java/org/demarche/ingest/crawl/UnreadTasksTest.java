package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnreadTasksTest {

    private static final Map<String, String> XML = Map.of("Content-Type", "application/xml");

    private final SiteRunner runner = new SiteRunner();
    private final Site site = runner.site;

    /** A sitemap that is read by itself. */
    private final String large = SiteRunner.sitemap(site.url("/one")) + " ".repeat(5 << 20);

    UnreadTasksTest() throws Exception {}

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void knowsHowMuchWaitsToBeRead() throws Exception {
        site.withArticle("/one");
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        TaskRunner tasks = runner.reading(reading::add, reading::add);
        CompletableFuture<Result> done = new CompletableFuture<>();

        tasks.start(runner.page("/one", FetchRequest.Kind.PAGE), null, done::complete);
        Runnable read = reading.poll(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(tasks.unreadBytes()).isEqualTo(Site.ARTICLE.length());
        assertThat(done).isNotDone();
        read.run();
        assertThat(tasks.unreadBytes()).isZero();
        assertThat(done).isDone();
    }

    @Test
    void keepsNoMoreBodiesThanItHasRoomForUntilTheyAreRead() throws Exception {
        site.withArticle("/one");
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        UnreadBodies room = new UnreadBodies(2L * Site.ARTICLE.length());
        TaskRunner tasks = runner.reading(reading::add, reading::add, room, new UnreadBodies(0));
        LinkedBlockingQueue<Result> done = new LinkedBlockingQueue<>();
        List<Runnable> waiting = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            tasks.start(runner.page("/one", FetchRequest.Kind.PAGE), null, done::add);
            waiting.add(reading.poll(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        assertThat(tasks.unreadBytes()).isEqualTo(2L * Site.ARTICLE.length());
        waiting.forEach(Runnable::run);

        assertThat(done.poll().fetched()).isInstanceOf(Fetched.Found.class);
        assertThat(done.poll().fetched()).isInstanceOf(Fetched.Found.class);
        Result last = done.poll();
        assertThat(SiteRunner.failure(last)).isEqualTo(FetchFailure.OVERLOAD);
        assertThat(last.manner().failed()).isFalse();
        assertThat(tasks.unreadBytes()).isZero();
    }

    @Test
    void readsAnArticleWhileLargeListingsWaitForOneAnother() throws Exception {
        site.withArticle("/one").with("/map.xml", 200, XML, large);
        CountDownLatch held = new CountDownLatch(1);
        ExecutorService readers = Executors.newSingleThreadExecutor();
        ExecutorService largeReader = Executors.newSingleThreadExecutor();
        TaskRunner tasks = runner.reading(readers, largeReader);
        LinkedBlockingQueue<Result> done = new LinkedBlockingQueue<>();
        try {
            largeReader.execute(() -> awaited(held));
            CompletableFuture.allOf(
                            tasks.start(runner.page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::add),
                            tasks.start(runner.page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::add))
                    .get(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS);

            tasks.start(runner.page("/one", FetchRequest.Kind.PAGE), null, done::add);

            assertThat(done.poll(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .content())
                    .isInstanceOf(Result.Content.Page.class);
            held.countDown();
            assertThat(SiteRunner.listed(done.poll(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS)))
                    .isNotEmpty();
            assertThat(SiteRunner.listed(done.poll(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS)))
                    .isNotEmpty();
        } finally {
            readers.shutdownNow();
            largeReader.shutdownNow();
        }
    }

    @Test
    void doesNotCountLargeListingsAmongWhatHoldsUpOthers() throws Exception {
        site.with("/map.xml", 200, XML, large);
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<Runnable> readingLarge = new LinkedBlockingQueue<>();
        TaskRunner tasks = runner.reading(reading::add, readingLarge::add);
        CompletableFuture<Result> done = new CompletableFuture<>();

        tasks.start(runner.page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::complete);
        Runnable read = reading.poll(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(tasks.unreadBytes()).isEqualTo(large.length());
        read.run();

        assertThat(tasks.unreadBytes()).isZero();
        assertThat(done).isNotDone();
        readingLarge.remove().run();
        assertThat(tasks.unreadBytes()).isZero();
        assertThat(done).isDone();
    }

    @Test
    void keepsNoMoreLargeListingsThanItHasRoomFor() throws Exception {
        site.with("/map.xml", 200, XML, large);
        LinkedBlockingQueue<Runnable> reading = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<Runnable> readingLarge = new LinkedBlockingQueue<>();
        UnreadBodies all = new UnreadBodies(4L * large.length());
        UnreadBodies one = new UnreadBodies(large.length());
        TaskRunner tasks = runner.reading(reading::add, readingLarge::add, all, one);
        LinkedBlockingQueue<Result> done = new LinkedBlockingQueue<>();

        for (int i = 0; i < 2; i++) {
            tasks.start(runner.page("/map.xml", FetchRequest.Kind.SITEMAP), null, done::add);
            reading.poll(SiteRunner.PATIENCE.toSeconds(), TimeUnit.SECONDS).run();
        }

        assertThat(SiteRunner.failure(done.remove())).isEqualTo(FetchFailure.OVERLOAD);
        readingLarge.remove().run();
        assertThat(SiteRunner.listed(done.remove())).isNotEmpty();
        assertThat(all.bytes()).isZero();
        assertThat(one.bytes()).isZero();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
