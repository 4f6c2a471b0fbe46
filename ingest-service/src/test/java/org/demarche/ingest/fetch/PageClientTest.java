package org.demarche.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.demarche.ingest.fetch.Fetched.Redirect;
import org.demarche.ingest.fetch.Fetched.Refused;
import org.demarche.ingest.fetch.Fetched.Unchanged;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageClientTest {

    private static final String HTML = "<p>Talks resumed.</p>";

    private final MockWebServer server = new MockWebServer();
    private final PageClient client = Clients.client(Clients.LOOPBACK);

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private String url(String path) {
        return server.url(path).toString();
    }

    private static MockResponse.Builder html() {
        return new MockResponse.Builder().addHeader("Content-Type", "text/html").body(HTML);
    }

    @Test
    void findsThePageWithWhatItsHeadersSay() throws Exception {
        server.enqueue(html().setHeader("Content-Type", "Text/HTML; Charset=\"windows-1252\"")
                .addHeader("ETag", "W/\"a b\"")
                .addHeader("Last-Modified", "Mon, 2 Mar 2026 11:00 GMT")
                .addHeader("Cache-Control", "max-age=600")
                .addHeader("Age", "60")
                .build());

        Fetched fetched = Clients.get(client, url("/a"));

        assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(new String(found.body(), UTF_8)).isEqualTo(HTML);
            assertThat(found.mediaType()).isEqualTo("text/html");
            assertThat(found.charset()).isEqualTo("windows-1252");
            assertThat(found.validators()).isEqualTo(new Validators("W/\"a b\"", "Mon, 2 Mar 2026 11:00 GMT"));
            assertThat(found.fresh()).isEqualTo(Duration.ofMinutes(9));
        });
    }

    @Test
    void saysWhoAsksForWhat() throws Exception {
        server.enqueue(html().build());

        Clients.get(client, new PageRequest(url("/a"), Wanted.PAGE, new Validators("\"1\"", "yesterday")));

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Demarche/0.1 (+https://desk.example/crawler)");
        assertThat(request.getHeaders().get("Accept")).startsWith("text/html");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("br, gzip");
        assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
        assertThat(request.getHeaders().get("If-Modified-Since")).isEqualTo("yesterday");
        assertThat(request.getHeaders().get("Cookie")).isNull();
    }

    @Test
    void leavesOutAValidatorThatIsNoHeader() throws Exception {
        server.enqueue(html().build());

        Fetched fetched = Clients.get(
                client,
                new PageRequest(url("/a"), Wanted.PAGE, new Validators("\"1\"\r\nX-Smuggled: 1", "gestern früh")));

        assertThat(fetched).isInstanceOf(Found.class);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().names()).doesNotContain("If-None-Match", "If-Modified-Since", "X-Smuggled");
    }

    @Test
    void sendsNeitherUserNorFragmentOfAnAddress() throws Exception {
        server.enqueue(html().build());

        Clients.get(client, "http://user:secret@127.0.0.1:" + server.getPort() + "/a?b=c#d");

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getUrl()).hasToString("http://127.0.0.1:" + server.getPort() + "/a?b=c");
    }

    @Test
    void keepsNoCookie() throws Exception {
        server.enqueue(html().addHeader("Set-Cookie", "id=1").build());
        server.enqueue(html().build());

        Clients.get(client, url("/a"));
        Clients.get(client, url("/a"));

        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
    }

    @Test
    void takesTheNewETagOfAnUnchangedPage() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(304)
                .addHeader("ETag", "\"2\"")
                .addHeader("Cache-Control", "max-age=60")
                .build());

        Fetched fetched = Clients.get(client, new PageRequest(url("/a"), Wanted.FEED, new Validators("\"1\"", null)));

        assertThat(fetched).isEqualTo(new Unchanged(new Validators("\"2\"", null), Duration.ofMinutes(1)));
    }

    @Test
    void keepsTheValidatorsWhereAnUnchangedPageGivesNone() throws Exception {
        server.enqueue(new MockResponse.Builder().code(304).build());
        Validators known = new Validators("\"1\"", "Mon, 02 Mar 2026 11:00:00 GMT");

        Fetched fetched = Clients.get(client, new PageRequest(url("/a"), Wanted.FEED, known));

        assertThat(fetched).isEqualTo(new Unchanged(known, Duration.ZERO));
    }

    @Test
    void refusesAnUnchangedThatWasNotAskedFor() throws Exception {
        server.enqueue(new MockResponse.Builder().code(304).build());

        Fetched fetched = Clients.get(client, url("/a"));

        assertThat(fetched).isEqualTo(new Refused(304, null));
    }

    @Test
    void doesNotKeepAnEndlessETag() throws Exception {
        server.enqueue(html().addHeader("ETag", "\"" + "e".repeat(2000) + "\"").build());

        Fetched fetched = Clients.get(client, url("/a"));

        assertThat(((Found) fetched).validators()).isEqualTo(Validators.NONE);
    }

    @ParameterizedTest
    @CsvSource({"301,true", "302,false", "303,false", "307,false", "308,true"})
    void reportsARedirectInsteadOfFollowingIt(int status, boolean permanent) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", "../b?c#d")
                .build());

        Fetched fetched = Clients.get(client, url("/x/y/"));

        assertThat(fetched).isEqualTo(new Redirect(url("/x/b?c"), permanent));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void refusesARedirectWithoutLocation() throws Exception {
        server.enqueue(new MockResponse.Builder().code(302).build());

        Fetched fetched = Clients.get(client, url("/a"));

        assertThat(fetched).isEqualTo(new Refused(302, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.com/", "file:///etc/passwd", "javascript:void(0)", "gopher://127.0.0.1:6379/_x"})
    void failsARedirectThatLeavesTheWeb(String location) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", location)
                .build());

        Fetched fetched = Clients.get(client, url("/a"));

        assertThat(failure(fetched)).isEqualTo(FetchFailure.BAD_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "503,120,PT2M",
        "429,'Mon, 02 Mar 2026 12:01:00 GMT',PT1M",
        "429,'Mon, 02 Mar 2026 11:00:00 GMT',PT0S",
        "503,99999999999999999999,PT720H",
        "503,soon,",
        "403,,"
    })
    void passesOnWhenToAskAgain(int status, String retryAfter, Duration expected) throws Exception {
        MockResponse.Builder response = new MockResponse.Builder().code(status);
        if (retryAfter != null) {
            response.addHeader("Retry-After", retryAfter);
        }
        server.enqueue(response.build());

        Fetched fetched = Clients.get(client, url("/a"));

        assertThat(fetched).isEqualTo(new Refused(status, expected));
    }

    @ParameterizedTest
    @CsvSource({"408,0", "421,0", "503,0", "503,00"})
    void asksOnlyOnceWhateverTheServerInvites(int status, String retryAfter) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", retryAfter)
                .build());
        server.enqueue(html().build());

        Fetched fetched = Clients.get(client, url("/a"));

        assertThat(fetched).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status())
                .isEqualTo(status));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mailto:a@b.example", "ftp://a.example/", "//a.example/", "/a", "http://", "http://a b/"})
    void failsWhatIsNoAddressOfTheWeb(String url) throws Exception {
        assertThat(failure(Clients.get(client, url))).isEqualTo(FetchFailure.BAD_ADDRESS);
    }

    @Test
    void failsAnEndlessAddress() throws Exception {
        assertThat(failure(Clients.get(client, url("/" + "a".repeat(9000))))).isEqualTo(FetchFailure.BAD_ADDRESS);
    }

    private static FetchFailure failure(Fetched fetched) {
        return ((Failed) fetched).failure();
    }
}
