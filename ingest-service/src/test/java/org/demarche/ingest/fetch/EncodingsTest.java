package org.demarche.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okio.Buffer;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final String HTML = "<p>Talks resumed.</p>";

    /** {@link #HTML}. */
    private static final byte[] BROTLI = Base64.getDecoder().decode("CwqAPHA+VGFsa3MgcmVzdW1lZC48L3A+Aw==");

    /** 64 MiB of zeros, by a window of 16 MiB. */
    private static final byte[] BROTLI_BOMB =
            Base64.getDecoder().decode("z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37//z//8c/ARCHBQC69/8=");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockWebServer server = new MockWebServer();
    private final PageClient client = Clients.client(Clients.LOOPBACK, Dns.SYSTEM, registry);

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private Fetched get(Wanted wanted, String type, String encoding, byte[] body) throws Exception {
        enqueue(type, encoding, body);
        return Clients.get(client, new PageRequest(server.url("/a").toString(), wanted, Validators.NONE));
    }

    private void enqueue(String type, String encoding, byte[] body) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", type)
                .addHeader("Content-Encoding", encoding)
                .body(new Buffer().write(body))
                .build());
    }

    private static byte[] gzip(byte[] body) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean bare) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    static Stream<Arguments> packings() throws Exception {
        byte[] plain = HTML.getBytes(UTF_8);
        return Stream.of(
                Arguments.of("", plain),
                Arguments.of("identity", plain),
                Arguments.of("UTF-8", plain),
                Arguments.of("gzip", gzip(plain)),
                Arguments.of("X-GZIP", gzip(plain)),
                Arguments.of("deflate", deflate(plain, false)),
                Arguments.of("deflate", deflate(plain, true)),
                Arguments.of("br", BROTLI),
                Arguments.of("gzip, gzip", gzip(gzip(plain))),
                Arguments.of("br, gzip", gzip(BROTLI)),
                Arguments.of("deflate,identity,gzip", gzip(deflate(plain, false))));
    }

    @ParameterizedTest
    @MethodSource("packings")
    void unpacksWhatItCan(String encoding, byte[] body) throws Exception {
        Fetched fetched = get(Wanted.PAGE, "text/html", encoding, body);

        assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> assertThat(new String(found.body(), UTF_8))
                .isEqualTo(HTML));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void takesAnEmptyBodyForEmptyHoweverItIsPacked(String encoding) throws Exception {
        Fetched fetched = get(Wanted.PAGE, "text/html", encoding, new byte[0]);

        assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> assertThat(found.body())
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "compress", "gzip, gzip, gzip"})
    void failsWhatItCannotUnpack(String encoding) throws Exception {
        Fetched fetched = get(Wanted.PAGE, "text/html", encoding, HTML.getBytes(UTF_8));

        assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.CONTENT_ENCODING);
    }

    @Test
    void failsWhatIsPackedOnlyByHalf() throws Exception {
        byte[] whole = gzip(HTML.repeat(50).getBytes(UTF_8));

        Fetched fetched = get(Wanted.PAGE, "text/html", "gzip", Arrays.copyOf(whole, whole.length - 12));

        assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.CONTENT_ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"br", "'br, gzip'"})
    void stopsUnpackingABrotliBomb(String encoding) throws Exception {
        byte[] bomb = encoding.equals("br") ? BROTLI_BOMB : gzip(BROTLI_BOMB);

        Fetched fetched = get(Wanted.PAGE, "text/html", encoding, bomb);

        assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.TOO_LARGE);
    }

    @Test
    void givesBackWhatAFailedBodyHeld() throws Exception {
        try (PageClient poor = Clients.client(Clients.budget(70_000))) {
            List<byte[]> bodies = List.of(new byte[80_000], new byte[60_000], BROTLI_BOMB, new byte[60_000]);
            for (byte[] body : bodies) {
                enqueue("text/html", body == BROTLI_BOMB ? "br" : "identity", body);
            }

            List<Boolean> found = new ArrayList<>();
            for (int i = 0; i < bodies.size(); i++) {
                found.add(Clients.get(poor, server.url("/a").toString()) instanceof Found);
            }

            assertThat(found).containsExactly(false, true, false, true);
        }
    }

    @Test
    void countsBytesAsTheyCameAndAsUnpacked() throws Exception {
        byte[] packed = gzip(new byte[50_000]);

        get(Wanted.PAGE, "text/html", "gzip", packed);

        assertThat(registry.get("demarche.ingest.fetch.bytes")
                        .tag("form", "wire")
                        .counter()
                        .count())
                .isEqualTo(packed.length);
        assertThat(registry.get("demarche.ingest.fetch.bytes")
                        .tag("form", "decoded")
                        .counter()
                        .count())
                .isEqualTo(50_000);
    }

    @Test
    void timesRequestsByWhatBecameOfThem() throws Exception {
        get(Wanted.PAGE, "text/html", "identity", new byte[10]);
        get(Wanted.FEED, "image/png", "identity", new byte[10]);
        server.enqueue(new MockResponse.Builder().code(404).build());
        Clients.get(client, server.url("/a").toString());

        assertThat(registry.find("demarche.ingest.fetch.duration").timers())
                .extracting(timer ->
                        timer.getId().getTag("wanted") + " " + timer.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("page found", "feed content-type", "page refused-4xx");
    }

    @ParameterizedTest
    @CsvSource({
        "PAGE,text/html; charset=utf-8,true",
        "PAGE,application/xhtml+xml,true",
        "PAGE,'text/html, text/html',true",
        "PAGE,application/pdf,false",
        "PAGE,text/plain,false",
        "FEED,application/rss+xml,true",
        "FEED,application/x-odd+xml,true",
        "FEED,application/feed+json,true",
        "FEED,text/html,true",
        "FEED,text/plain,true",
        "FEED,audio/mpeg,false",
        "SITEMAP,application/xml,true",
        "SITEMAP,application/x-gzip,true",
        "SITEMAP,application/octet-stream,true",
        "SITEMAP,text/html,false",
        "ROBOTS,text/html,true",
        "ROBOTS,image/png,true"
    })
    void readsOnlyTypesThatMayBeWhatIsWanted(Wanted wanted, String type, boolean read) throws Exception {
        assertThat(get(wanted, type, "identity", new byte[10]) instanceof Found).isEqualTo(read);
    }

    @Test
    void readsAPageWithoutAType() throws Exception {
        server.enqueue(new MockResponse.Builder().body(HTML).build());

        Fetched fetched = Clients.get(client, server.url("/a").toString());

        assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> assertThat(found.mediaType())
                .isEmpty());
    }

    @Test
    void readsManyAtOnce() throws Exception {
        byte[] packed = BROTLI;
        for (int i = 0; i < 40; i++) {
            enqueue("text/html", "br", packed);
        }

        List<CompletableFuture<Fetched>> futures = Stream.generate(
                        () -> client.fetch(Clients.page(server.url("/a").toString())))
                .limit(40)
                .toList();

        assertThat(futures).allSatisfy(future -> assertThat(future)
                .succeedsWithin(Duration.ofSeconds(30))
                .isInstanceOf(Found.class));
    }
}
