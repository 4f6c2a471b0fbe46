package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedClientTest {

    private static final String NAME = "desk.example";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Connection", "close")
                    .body("ours alone")
                    .build());
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String url(String host) {
        return "http://" + host + ":" + server.getPort() + "/a";
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    private static FetchFailure failure(Fetched fetched) {
        return ((Failed) fetched).failure();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1.",
                "127.1",
                "0",
                "0.0.0.0",
                "2130706433",
                "0x7f.1",
                "0x7f000001",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "user@127.0.0.1",
                "user:127.0.0.1@127.0.0.1",
                "１２７.0.0.1",
                "127。0。0。1"
            })
    void doesNotReachLoopbackHoweverItIsWritten(String host) throws Exception {
        try (PageClient client = Clients.client(Clients.config(List.of()))) {

            Fetched fetched = Clients.get(client, url(host));

            // Some of these are addresses to one resolver and no names at all to another.
            assertThat(failure(fetched)).isIn(FetchFailure.BLOCKED_ADDRESS, FetchFailure.DNS, FetchFailure.BAD_ADDRESS);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void saysWhichAddressesAreBlocked() throws Exception {
        try (PageClient client = Clients.client(Clients.config(List.of()))) {
            assertThat(failure(Clients.get(client, url("127.0.0.1")))).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
            assertThat(failure(Clients.get(client, url("localhost")))).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
            assertThat(failure(Clients.get(client, "http://169.254.169.254/"))).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
        }
    }

    @Test
    void doesNotReachANameThatResolvesToLoopback() throws Exception {
        try (PageClient client = Clients.client(Clients.config(List.of()), host -> List.of(address("127.0.0.1")))) {

            assertThat(failure(Clients.get(client, url(NAME)))).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
        }
    }

    /** What counts as public here is 127.0.0.1, which is opened; 127.0.0.2 is not. */
    @Test
    void doesNotFollowANameThatTurnsToAnotherAddress() throws Exception {
        Iterator<String> answers = List.of("127.0.0.1", "127.0.0.2").iterator();
        Dns rebinding = host -> List.of(address(answers.next()));
        try (PageClient client = Clients.client(Clients.config(List.of("127.0.0.1")), rebinding)) {

            Fetched before = Clients.get(client, url(NAME));
            Fetched after = Clients.get(client, url(NAME));

            assertThat(before).isInstanceOf(Found.class);
            assertThat(failure(after)).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
            // Asked once for each connection: what was checked is what was connected to.
            assertThat(answers.hasNext()).isFalse();
        }
    }

    @Test
    void connectsOnlyToThePermittedOfSeveralAddresses() throws Exception {
        Dns mixed = host -> List.of(address("127.0.0.2"), address("10.0.0.1"), address("127.0.0.1"), address("::1"));
        try (PageClient client = Clients.client(Clients.config(List.of("127.0.0.1")), mixed)) {

            assertThat(Clients.get(client, url(NAME))).isInstanceOf(Found.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk.example", "*.example", "127.0.0.0/8"})
    void reachesWhatIsOpened(String allow) throws Exception {
        try (PageClient client =
                Clients.client(Clients.config(List.of(allow)), host -> List.of(address("127.0.0.1")))) {

            assertThat(Clients.get(client, url(NAME))).isInstanceOf(Found.class);
        }
    }

    @Test
    void doesNotOpenTheAddressOfAnOpenNameToOthers() throws Exception {
        try (PageClient client = Clients.client(Clients.config(List.of(NAME)), host -> List.of(address("127.0.0.1")))) {
            Clients.get(client, url(NAME));

            assertThat(failure(Clients.get(client, url("other.example")))).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
            assertThat(failure(Clients.get(client, url("127.0.0.1")))).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
        }
    }

    @Test
    void checksTheSocketItself() throws Exception {
        AddressGuard guard = new AddressGuard(Openings.parse(List.of()));
        try (Socket socket = new GuardedSocketFactory(guard).createSocket()) {

            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()), 1000))
                    .isInstanceOf(BlockedAddressException.class);
            assertThatThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved(NAME, 80)))
                    .isInstanceOf(BlockedAddressException.class);
        }
    }

    @Test
    void failsANameThatDoesNotResolve() throws Exception {
        Dns none = host -> {
            throw new UnknownHostException(host);
        };
        try (PageClient client = Clients.client(Clients.config(List.of()), none)) {
            assertThat(failure(Clients.get(client, url(NAME)))).isEqualTo(FetchFailure.DNS);
        }
        try (PageClient client = Clients.client(Clients.config(List.of()), host -> List.of())) {
            assertThat(failure(Clients.get(client, url(NAME)))).isEqualTo(FetchFailure.DNS);
        }
    }

    @Test
    void waitsNoLongerThanToldForANameToResolve() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Dns stuck = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        Duration late = Duration.ofSeconds(20);
        try (PageClient client = Clients.client(Clients.timeouts(Duration.ofMillis(200), late, late), stuck)) {

            assertThat(failure(Clients.get(client, url(NAME)))).isEqualTo(FetchFailure.DNS);
        }
    }

    @Test
    void failsWhereNobodyListens() throws Exception {
        int port = server.getPort();
        server.close();
        try (PageClient client = Clients.client(Clients.LOOPBACK)) {

            assertThat(failure(Clients.get(client, "http://127.0.0.1:" + port + "/a")))
                    .isEqualTo(FetchFailure.CONNECT);
        }
    }

    @Test
    void asksNobodyOnceItIsClosed() throws Exception {
        PageClient client = Clients.client(Clients.LOOPBACK);
        client.close();

        assertThat(failure(Clients.get(client, url("127.0.0.1")))).isEqualTo(FetchFailure.OVERLOAD);
        assertThat(server.getRequestCount()).isZero();
    }
}
