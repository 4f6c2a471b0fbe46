package org.demarche.standalone.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address; another process may take a free one between the answer and its use. */
final class LoopbackPorts {

    static final String ADDRESS = "127.0.0.1";

    private LoopbackPorts() {}

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
                held.add(bind(port));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(LoopbackPorts::release);
        }
    }

    private static ServerSocket bind(int port) throws StackStartException {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                // A server stopped a moment ago leaves connections in TIME_WAIT, which do not hinder the next one.
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), port), 1);
                return socket;
            } catch (IOException e) {
                release(socket);
                throw e;
            }
        } catch (IOException e) {
            throw new StackStartException("Port " + port + " of " + ADDRESS + " is taken: " + e.getMessage(), e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
