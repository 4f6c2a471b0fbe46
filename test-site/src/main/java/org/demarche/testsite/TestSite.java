package org.demarche.testsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The server of many hosts on one port of loopback. A JVM resolves their names with {@code -Djdk.net.hosts.file=FILE}.
 *
 * <pre>{@code
 * try (TestSite site = TestSite.start(hosts)) {
 *     Path names = site.writeHostsFile(folder);
 *     visit(site.url("news-07.example.test", "/feed.xml"));
 *     assertThat(site.traffic().of("news-07.example.test").mostAtOnce()).isOne();
 * }
 * }</pre>
 */
public final class TestSite implements AutoCloseable {

    /** A client with a connection for each of some hundred hosts may open them at once. */
    private static final int BACKLOG = 1024;

    /** There may be a thread for each of many hundred connections, and none of them goes deep. */
    private static final long STACK_BYTES = 256 * 1024;

    private final Map<String, Host> hosts;
    private final Traffic traffic = new Traffic();
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService connections = Executors.newCachedThreadPool(TestSite::thread);

    private TestSite(Map<String, Host> hosts, ServerSocket listener) {
        this.hosts = hosts;
        this.listener = listener;
    }

    /** Starts on a port that is free. */
    public static TestSite start(Collection<? extends Host> hosts) throws IOException {
        Map<String, Host> byName = hosts.stream().collect(Collectors.toMap(Host::name, Function.identity()));
        TestSite site =
                new TestSite(byName, new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        thread(site::accept).start();
        return site;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The absolute address of a path of a host. */
    public String url(String host, String target) {
        return "http://" + host + ":" + port() + target;
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Writes a file in which all hosts, and those named besides, are at the loopback address. */
    public Path writeHostsFile(Path folder, String... others) throws IOException {
        StringBuilder lines = new StringBuilder("127.0.0.1 localhost\n");
        hosts.keySet().stream()
                .sorted()
                .forEach(name -> lines.append("127.0.0.1 ").append(name).append('\n'));
        List.of(others).forEach(name -> lines.append("127.0.0.1 ").append(name).append('\n'));
        return Files.writeString(folder.resolve("hosts"), lines);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                connections.execute(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try {
            new Connection(socket, this::host, traffic).run();
        } finally {
            open.remove(socket);
        }
    }

    private Host host(String name) {
        return hosts.getOrDefault(name, new Nobody(name));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "test-site", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        connections.shutdownNow();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** A name that is asked for and not served. */
    private record Nobody(String name) implements Host {
        @Override
        public Answer answer(Request request) {
            return Answer.status(421);
        }
    }
}
