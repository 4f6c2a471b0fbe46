package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionsTest {

    private static final String NAME = "desk.example";

    private final HeldCertificate certificate = new HeldCertificate.Builder()
            .addSubjectAlternativeName(NAME)
            .addSubjectAlternativeName("other.example")
            .build();

    private MockWebServer secureServer(Protocol... protocols) throws Exception {
        HandshakeCertificates identity =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        MockWebServer server = new MockWebServer();
        server.useHttps(identity.sslSocketFactory());
        server.setProtocols(List.of(protocols));
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/html")
                    .addHeader("ETag", "\"1\"")
                    .body("<p>Talks.</p>")
                    .build());
        }
        return server;
    }

    private PageClient trusting(List<String> allow) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return new PageClient(
                Clients.config(allow),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                host -> List.of(InetAddress.getByName("127.0.0.1")),
                builder -> builder.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()));
    }

    private static String url(MockWebServer server, String host) {
        return "https://" + host + ":" + server.getPort() + "/a";
    }

    @ParameterizedTest
    @CsvSource({"HTTP_2,HTTP/2", "HTTP_1_1,HTTP/1.1"})
    void speaksTheNewestThatTheServerSpeaks(Protocol spoken, String version) throws Exception {
        try (MockWebServer server = secureServer(
                        spoken == Protocol.HTTP_2
                                ? new Protocol[] {spoken, Protocol.HTTP_1_1}
                                : new Protocol[] {spoken});
                PageClient client = trusting(List.of(NAME))) {

            Fetched fetched = Clients.get(client, url(server, NAME));

            assertThat(fetched).isInstanceOfSatisfying(Found.class, found -> {
                assertThat(found.body()).asString().isEqualTo("<p>Talks.</p>");
                assertThat(found.validators().etag()).isEqualTo("\"1\"");
            });
            RecordedRequest request = server.takeRequest();
            assertThat(request.getVersion()).isEqualTo(version);
        }
    }

    @Test
    void readsLongAnswersOneAfterTheOther() throws Exception {
        try (MockWebServer server = secureServer(Protocol.HTTP_2, Protocol.HTTP_1_1);
                PageClient client = trusting(List.of(NAME))) {
            server.setDispatcher(new Sizes());

            List<String> outcomes = new ArrayList<>();
            for (String path :
                    List.of("/200/90000", "/200/3000000", "/200/90000", "/404/3000000", "/302/9", "/200/90000")) {
                Fetched fetched = Clients.get(
                        client, server.url(path).newBuilder().host(NAME).build().toString());
                outcomes.add(fetched.getClass().getSimpleName());
            }
            Fetched sitemap = Clients.get(
                    client, new PageRequest(url(server, NAME) + "/200/20000000", Wanted.SITEMAP, Validators.NONE));

            assertThat(outcomes).containsExactly("Found", "Failed", "Found", "Refused", "Redirect", "Found");
            assertThat(sitemap).isInstanceOfSatisfying(Found.class, found -> assertThat(found.body())
                    .hasSize(20_000_000));
        }
    }

    /** Answers {@code /STATUS/SIZE}. */
    private static final class Sizes extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            List<String> path = request.getUrl().pathSegments();
            int size = Integer.parseInt(path.get(path.size() - 1));
            return new MockResponse.Builder()
                    .code(Integer.parseInt(path.get(path.size() - 2)))
                    .addHeader("Location", "/elsewhere")
                    .body(new Buffer().write(new byte[size]))
                    .build();
        }
    }

    /** With HTTP/2 a connection may serve every name of its certificate at its address. */
    @Test
    void doesNotShareAConnectionWithANameThatMayNotReachIt() throws Exception {
        try (MockWebServer server = secureServer(Protocol.HTTP_2, Protocol.HTTP_1_1);
                PageClient client = trusting(List.of(NAME))) {
            Clients.get(client, url(server, NAME));

            Fetched fetched = Clients.get(client, url(server, "other.example"));

            assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void failsACertificateThatNobodyTrusts() throws Exception {
        try (MockWebServer server = secureServer(Protocol.HTTP_1_1);
                PageClient client =
                        Clients.client(Clients.LOOPBACK, host -> List.of(InetAddress.getByName("127.0.0.1")))) {

            Fetched fetched = Clients.get(client, url(server, NAME));

            assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.TLS);
        }
    }

    @Test
    void failsACertificateOfAnotherName() throws Exception {
        try (MockWebServer server = secureServer(Protocol.HTTP_1_1);
                PageClient client = trusting(List.of("third.example"))) {

            Fetched fetched = Clients.get(client, url(server, "third.example"));

            assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.TLS);
        }
    }

    @Test
    void failsTlsWithAServerThatSpeaksNone() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                PageClient client = Clients.client(Clients.LOOPBACK)) {
            CompletableFuture<Fetched> future =
                    client.fetch(Clients.page("https://127.0.0.1:" + listener.getLocalPort() + "/a"));
            try (Socket connection = listener.accept()) {
                HostileServer.write(connection.getOutputStream(), "HTTP/1.1 400 Bad Request\r\n\r\n");

                Fetched fetched = future.get(30, TimeUnit.SECONDS);

                assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.TLS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void failsAConnectionThatBreaks(Fault fault) throws Exception {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try (PageClient client = Clients.client(Clients.LOOPBACK)) {
            server.stubFor(WireMock.get("/a")
                    .willReturn(WireMock.aResponse()
                            .withHeader("Content-Type", "text/html")
                            .withFault(fault)));

            Fetched fetched = Clients.get(client, "http://127.0.0.1:" + server.port() + "/a");

            assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.PROTOCOL);
            server.verify(1, WireMock.getRequestedFor(WireMock.urlEqualTo("/a")));
        } finally {
            server.stop();
        }
    }

    @Test
    void leavesItToTheCallerToAskAgainWhereTheServerClosedTheConnectionMeanwhile() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok";
        try (HostileServer server = HostileServer.following(out -> HostileServer.write(out, answer));
                PageClient client = Clients.client(Clients.LOOPBACK, Dns.SYSTEM)) {

            Fetched first = Clients.get(client, server.url());
            Fetched second = Clients.get(client, server.url());
            Fetched third = Clients.get(client, server.url());

            assertThat(first).isInstanceOf(Found.class);
            assertThat(((Failed) second).failure()).isEqualTo(FetchFailure.CONNECTION_CLOSED);
            assertThat(third).isInstanceOf(Found.class);
            assertThat(server.requests()).isEqualTo(2);
        }
    }
}
