package org.demarche.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports of the loopback address for servers that start in a moment. */
public final class LoopbackPorts {

    static final String ADDRESS = "127.0.0.1";

    // Below what systems give to connections by default: Elasticsearch binds its ports ten seconds after they are
    // claimed,
    // in which a busy machine hands out thousands of those.
    private static final int FIRST = 20_000;
    private static final int BEHIND_LAST = 32_768;
    private static final int TRIES = 100;

    /** Turns, so that two that are asked for one after the other are two. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(BEHIND_LAST));

    private LoopbackPorts() {}

    /** A port that is free. */
    public static int free() throws IOException {
        try (ServerSocket socket = bindAny()) {
            return socket.getLocalPort();
        }
    }

    /**
     * As many ports as were asked for, all different.
     *
     * @param wanted the port for each place, or 0 for one that is free
     * @throws StackStartException where a wanted port is taken
     */
    static List<Integer> claim(int... wanted) throws StackStartException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int port : wanted) {
                held.add(port == 0 ? bindAny() : bind(port));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new StackStartException(e.getMessage(), e);
        } finally {
            held.forEach(LoopbackPorts::release);
        }
    }

    private static ServerSocket bindAny() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return bind(FIRST + Math.floorMod(NEXT.getAndIncrement(), BEHIND_LAST - FIRST));
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // A server stopped a moment ago leaves connections in TIME_WAIT, which do not hinder the next one.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), port), 1);
            return socket;
        } catch (IOException e) {
            release(socket);
            throw new IOException("Port " + port + " of " + ADDRESS + " is taken: " + e.getMessage(), e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
