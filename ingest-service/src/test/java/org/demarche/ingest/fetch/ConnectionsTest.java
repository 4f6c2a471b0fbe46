package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
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
        try (MockWebServer server = new MockWebServer();
                PageClient client = Clients.client(Clients.LOOPBACK)) {
            server.start(InetAddress.getByName("127.0.0.1"), 0);

            Fetched fetched = Clients.get(client, url(server, "127.0.0.1"));

            assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.TLS);
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
    void asksAgainWhereTheServerClosedTheConnectionMeanwhile() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok";
        try (HostileServer server = HostileServer.following(out -> HostileServer.write(out, answer));
                PageClient client = Clients.client(Clients.LOOPBACK, Dns.SYSTEM)) {

            Fetched first = Clients.get(client, server.url());
            Fetched second = Clients.get(client, server.url());

            assertThat(first).isInstanceOf(Found.class);
            assertThat(second).isInstanceOf(Found.class);
            assertThat(server.requests()).isEqualTo(2);
        }
    }
}
