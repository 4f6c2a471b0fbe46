package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.fetch.HostileServer.write;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.demarche.ingest.fetch.HostileServer.Script;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostileServerTest {

    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATE = Duration.ofSeconds(20);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private Fetched ask(FetchConfig config, Wanted wanted, Script script) throws Exception {
        try (HostileServer server = HostileServer.following(script);
                PageClient client = Clients.client(config, Dns.SYSTEM, registry)) {
            return Clients.get(client, new PageRequest(server.url(), wanted, Validators.NONE));
        }
    }

    private FetchFailure failure(FetchConfig config, Script script) throws Exception {
        return ((Failed) ask(config, Wanted.PAGE, script)).failure();
    }

    private FetchFailure failure(Script script) throws Exception {
        return failure(Clients.LOOPBACK, script);
    }

    private double bytes(String form) {
        return registry.get("demarche.ingest.fetch.bytes")
                .tag("form", form)
                .counter()
                .count();
    }

    private static void writeForEver(OutputStream out, byte[] piece) throws Exception {
        while (true) {
            out.write(piece);
        }
    }

    @Test
    void stopsReadingAnEndlessBody() throws Exception {
        FetchFailure failure = failure(out -> {
            write(out, HTML + "\r\n");
            writeForEver(out, new byte[8192]);
        });

        assertThat(failure).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(bytes("wire")).isBetween((double) Clients.MAX_BYTES, 2.0 * Clients.MAX_BYTES);
    }

    @Test
    void stopsReadingEndlessChunks() throws Exception {
        FetchFailure failure = failure(out -> {
            write(out, HTML + "Transfer-Encoding: chunked\r\n\r\n");
            writeForEver(out, "1\r\nx\r\n".getBytes());
        });

        assertThat(failure).isEqualTo(FetchFailure.TOO_LARGE);
    }

    @Test
    void stopsReadingAChunkWhoseFirstLineNeverEnds() throws Exception {
        AtomicLong written = new AtomicLong();
        FetchFailure failure = failure(out -> {
            write(out, HTML + "Transfer-Encoding: chunked\r\n\r\n5\r\nTalks\r\n5;a=");
            while (true) {
                out.write(new byte[8192]);
                written.addAndGet(8192);
            }
        });

        assertThat(failure).isEqualTo(FetchFailure.PROTOCOL);
        // What the two systems keep under way comes on top.
        assertThat(written.get()).isLessThan(16 << 20);
    }

    @Test
    void doesNotReadABodyThatIsAnnouncedAsTooLarge() throws Exception {
        FetchFailure failure = failure(out -> {
            write(out, HTML + "Content-Length: 10000000000\r\n\r\n");
            writeForEver(out, new byte[8192]);
        });

        assertThat(failure).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(bytes("wire")).isZero();
    }

    @Test
    void readsABodyThatEndsWithTheConnection() throws Exception {
        Fetched fetched = ask(Clients.LOOPBACK, Wanted.PAGE, out -> write(out, HTML + "\r\n<p>Talks.</p>"));

        assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> assertThat(found.body())
                .asString()
                .isEqualTo("<p>Talks.</p>"));
    }

    @Test
    void cutsARobotsFileAtItsLimit() throws Exception {
        Fetched fetched = ask(Clients.LOOPBACK, Wanted.ROBOTS, out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            writeForEver(out, "Disallow: /\n".getBytes());
        });

        assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> assertThat(found.body())
                .hasSize(512 * 1024));
    }

    /** The bomb is made while it is sent; what is left to send shows that the client went away. */
    @Test
    void stopsUnpackingAGzipBombOfTenGigabytes() throws Exception {
        long size = 10L << 30;
        AtomicLong packed = new AtomicLong();

        FetchFailure failure = failure(out -> {
            write(out, HTML + "Content-Encoding: gzip\r\n\r\n");
            byte[] zeros = new byte[1 << 20];
            try (GZIPOutputStream gzip = new GZIPOutputStream(out, 512)) {
                while (packed.addAndGet(zeros.length) <= size) {
                    gzip.write(zeros);
                    gzip.flush();
                }
            }
        });

        assertThat(failure).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(packed.get()).isLessThan(size);
        assertThat(bytes("wire")).isLessThan(Clients.MAX_BYTES);
    }

    @Test
    void stopsUnpackingABombInABomb() throws Exception {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(new GZIPOutputStream(inner))) {
            gzip.write(new byte[50 << 20]);
        }

        FetchFailure failure = failure(out -> {
            write(out, HTML + "Content-Encoding: gzip, gzip\r\n\r\n");
            out.write(inner.toByteArray());
        });

        assertThat(failure).isEqualTo(FetchFailure.TOO_LARGE);
    }

    /** Deflate's empty stored blocks unpack to nothing, for ever. */
    @Test
    void stopsReadingWhatUnpacksToNothing() throws Exception {
        FetchFailure failure = failure(out -> {
            write(out, HTML + "Content-Encoding: deflate\r\n\r\n");
            writeForEver(out, new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff});
        });

        assertThat(failure).isEqualTo(FetchFailure.TOO_LARGE);
    }

    @Test
    void endsASlowDripByTheTimeForTheWhole() throws Exception {
        CountDownLatch never = new CountDownLatch(1);

        FetchFailure failure = failure(Clients.timeouts(LATE, LATE, Duration.ofSeconds(1)), out -> {
            write(out, HTML + "\r\n");
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                write(out, "x");
            }
        });

        assertThat(failure).isEqualTo(FetchFailure.TIMEOUT);
    }

    @Test
    void endsASlowDripOfHeadersByTheTimeForTheWhole() throws Exception {
        CountDownLatch never = new CountDownLatch(1);

        FetchFailure failure = failure(Clients.timeouts(LATE, LATE, Duration.ofSeconds(1)), out -> {
            write(out, HTML);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                write(out, "X: y\r\n");
            }
        });

        assertThat(failure).isEqualTo(FetchFailure.TIMEOUT);
    }

    @Test
    void waitsNoLongerThanToldForTheFirstByte() throws Exception {
        FetchFailure failure = failure(Clients.timeouts(LATE, SOON, LATE), out -> new CountDownLatch(1).await());

        assertThat(failure).isEqualTo(FetchFailure.FIRST_BYTE_TIMEOUT);
    }

    @Test
    void waitsNoLongerThanToldInTheMiddleOfABody() throws Exception {
        FetchFailure failure = failure(Clients.timeouts(LATE, SOON, LATE), out -> {
            write(out, HTML + "Content-Length: 100\r\n\r\nhalf");
            new CountDownLatch(1).await();
        });

        assertThat(failure).isEqualTo(FetchFailure.TIMEOUT);
    }

    @Test
    void takesABodyThatIsShorterThanAnnouncedForBroken() throws Exception {
        FetchFailure failure = failure(out -> write(out, HTML + "Content-Length: 100\r\n\r\nhalf"));

        assertThat(failure).isEqualTo(FetchFailure.PROTOCOL);
    }

    @Test
    void takesWhatIsNotHttpForBroken() throws Exception {
        assertThat(failure(out -> write(out, "220 mail.desk.example ESMTP\r\n\r\n")))
                .isEqualTo(FetchFailure.PROTOCOL);
    }

    @Test
    void doesNotReadEndlessHeaders() throws Exception {
        FetchFailure failure = failure(out -> {
            write(out, HTML);
            writeForEver(out, "X-Filler: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n".getBytes());
        });

        assertThat(failure).isEqualTo(FetchFailure.PROTOCOL);
    }

    @Test
    void doesNotReadAnEndlessHeader() throws Exception {
        FetchFailure failure = failure(out -> {
            write(out, "HTTP/1.1 200 ");
            writeForEver(out, new byte[8192]);
        });

        assertThat(failure).isEqualTo(FetchFailure.PROTOCOL);
    }

    @Test
    void doesNotReadEndlessEarlyHints() throws Exception {
        FetchFailure failure = failure(out -> writeForEver(out, "HTTP/1.1 103 Early Hints\r\n\r\n".getBytes()));

        assertThat(failure).isEqualTo(FetchFailure.PROTOCOL);
    }

    @Test
    void refusesTheWrongTypeBeforeItsBodyCame() throws Exception {
        FetchFailure failure = failure(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n");
            new CountDownLatch(1).await();
        });

        assertThat(failure).isEqualTo(FetchFailure.CONTENT_TYPE);
        assertThat(bytes("wire")).isZero();
    }

    @Test
    void readsAPageWhoseRetryAfterIsNoHeaderThatCouldBeSent() throws Exception {
        Fetched fetched =
                ask(Clients.LOOPBACK, Wanted.PAGE, out -> write(out, HTML + "Retry-After: 1 séc\r\n\r\n<p>Talks.</p>"));

        assertThat(fetched).isInstanceOf(Found.class);
    }

    @Test
    void cutsATypeThatIsLongerThanAny() throws Exception {
        String type = "video/" + "x".repeat(200_000);

        Fetched fetched = ask(
                Clients.LOOPBACK,
                Wanted.PAGE,
                out -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n"));

        assertThat(fetched).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.detail())
                .hasSize(255));
    }

    @Test
    void readsAPageOfACharsetThatDoesNotExist() throws Exception {
        Fetched fetched = ask(
                Clients.LOOPBACK,
                Wanted.PAGE,
                out -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=x-none;;\r\n\r\n<p>Talks.</p>"));

        assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> assertThat(found.charset())
                .isEqualTo("x-none"));
    }

    @Test
    void failsWhatIsNotPackedAsItSays() throws Exception {
        assertThat(failure(out -> write(out, HTML + "Content-Encoding: gzip\r\n\r\n<p>Plain.</p>")))
                .isEqualTo(FetchFailure.CONTENT_ENCODING);
    }

    @Test
    void doesNotAskTwiceWhereAnAnswerBreaks() throws Exception {
        try (HostileServer server = HostileServer.following(out -> write(out, "HTTP/1.1 2"));
                PageClient client = Clients.client(Clients.LOOPBACK)) {

            Fetched fetched = Clients.get(client, server.url());

            assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.PROTOCOL);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void breaksOffWhatIsCancelled() throws Exception {
        byte[] hint = "HTTP/1.1 103 Early Hints\r\n\r\n".getBytes();
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (HostileServer server = HostileServer.following(out -> {
                    asked.countDown();
                    try {
                        while (!never.await(20, TimeUnit.MILLISECONDS)) {
                            out.write(hint);
                        }
                    } finally {
                        gone.countDown();
                    }
                });
                PageClient client = Clients.client(Clients.LOOPBACK)) {
            CompletableFuture<Fetched> future = client.fetch(Clients.page(server.url()));
            asked.await();

            future.cancel(true);

            assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(future).isCancelled();
        }
    }

    @Test
    void givesUpOnWhatItHasNoMemoryFor() throws Exception {
        FetchFailure failure = failure(Clients.budget(50_000), out -> write(out, HTML + "\r\n" + "x".repeat(60_000)));

        assertThat(failure).isEqualTo(FetchFailure.OVERLOAD);
    }
}
