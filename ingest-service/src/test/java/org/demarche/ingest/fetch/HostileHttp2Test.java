package org.demarche.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.Dns;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that speaks as much of HTTP/2 as it takes to flood a client. */
@Timeout(60)
class HostileHttp2Test {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int CONTINUATION = 9;
    private static final int END_HEADERS = 4;
    private static final int STREAM = 3;

    /** Bytes with which a client begins. */
    private static final int PREFACE = 24;

    /** What the client and the buffers of the system between take in; 16 MiB were OkHttp's window alone. */
    private static final long MOST = 2 << 20;

    private static final int SEND_BUFFER = 32 << 10;

    private static final byte[] STATUS_200 = {(byte) 0x88};

    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();
    private SSLServerSocket listener;

    /** What follows the server's settings, once the client has asked. */
    interface Script {

        void answer(OutputStream out) throws IOException;
    }

    @BeforeEach
    void listen() throws Exception {
        HandshakeCertificates identity =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        listener = (SSLServerSocket) identity.sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        SSLParameters parameters = listener.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        listener.setSSLParameters(parameters);
    }

    @AfterEach
    void stop() throws Exception {
        listener.close();
        threads.shutdownNow();
    }

    private Fetched ask(Duration timeout, Script script) throws Exception {
        threads.submit(() -> {
            try (SSLSocket connection = (SSLSocket) listener.accept()) {
                connection.setSendBufferSize(SEND_BUFFER);
                OutputStream out = connection.getOutputStream();
                frame(out, SETTINGS, 0, 0, new byte[0]);
                awaitRequest(new DataInputStream(connection.getInputStream()));
                threads.submit(() -> connection.getInputStream().transferTo(OutputStream.nullOutputStream()));
                script.answer(out);
            }
            return null;
        });
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        Duration late = Duration.ofSeconds(20);
        try (PageClient client = new PageClient(
                Clients.timeouts(late, late, timeout),
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                Dns.SYSTEM,
                builder -> builder.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()))) {
            String url = "https://127.0.0.1:" + listener.getLocalPort() + "/a";
            return client.fetch(new PageRequest(url, Wanted.PAGE, Validators.NONE))
                    .get(40, TimeUnit.SECONDS);
        }
    }

    /** An answer to what was not asked yet is of no stream that the client knows. */
    private static void awaitRequest(DataInputStream in) throws IOException {
        in.skipNBytes(PREFACE);
        int type;
        do {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            type = in.readUnsignedByte();
            in.skipNBytes(1 + Integer.BYTES + length);
        } while (type != HEADERS);
    }

    private void frame(OutputStream out, int type, int flags, int stream, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(frame);
        data.writeByte(payload.length >> 16);
        data.writeShort(payload.length);
        data.writeByte(type);
        data.writeByte(flags);
        data.writeInt(stream);
        data.write(payload);
        out.write(frame.toByteArray());
        sent.addAndGet(frame.size());
    }

    /** Each byte is a header: "server: " of the static table. */
    @Test
    void doesNotReadHeadersThatContinueForEver() throws Exception {
        byte[] headers = new byte[16_384];
        Arrays.fill(headers, (byte) 0xb6);

        Fetched fetched = ask(Duration.ofSeconds(3), out -> {
            frame(out, HEADERS, 0, STREAM, STATUS_200);
            while (true) {
                frame(out, CONTINUATION, 0, STREAM, headers);
            }
        });

        assertThat(fetched).isInstanceOf(Failed.class);
        assertThat(sent).hasValueLessThan(MOST);
    }

    @Test
    void stopsReadingAnEndlessBody() throws Exception {
        Fetched fetched = ask(Duration.ofSeconds(20), out -> {
            frame(out, HEADERS, END_HEADERS, STREAM, STATUS_200);
            while (true) {
                frame(out, DATA, 0, STREAM, new byte[16_384]);
            }
        });

        assertThat(((Failed) fetched).failure()).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(sent).hasValueLessThan(MOST);
    }
}
