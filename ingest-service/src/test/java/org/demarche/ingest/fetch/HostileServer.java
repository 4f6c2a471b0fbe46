package org.demarche.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that answers each connection's first request by a script, which no decent server would follow. */
final class HostileServer implements AutoCloseable {

    /** Writes what it likes; is broken off when the server closes or the client goes away. */
    interface Script {

        void answer(OutputStream out) throws Exception;
    }

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Collection<Socket> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    private HostileServer(ServerSocket listener) {
        this.listener = listener;
    }

    static HostileServer following(Script script) throws IOException {
        HostileServer server = new HostileServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        server.threads.submit(() -> server.accept(script));
        return server;
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/a";
    }

    int requests() {
        return requests.get();
    }

    private Void accept(Script script) throws IOException {
        while (true) {
            Socket connection = listener.accept();
            connections.add(connection);
            threads.submit(() -> answer(connection, script));
        }
    }

    private Void answer(Socket connection, Script script) throws Exception {
        try (connection) {
            readHead(connection.getInputStream());
            requests.incrementAndGet();
            script.answer(connection.getOutputStream());
        }
        return null;
    }

    private static void readHead(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 2) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
