package org.demarche.ingest.fetch;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/** Makes guarded sockets, only unconnected ones, and knows those that are connected. */
final class GuardedSocketFactory extends SocketFactory {

    /** Tells a connection from all others, for its TLS socket as well as for the socket beneath. */
    private record Ends(SocketAddress local, SocketAddress remote) {

        static Ends of(Socket socket) {
            return new Ends(socket.getLocalSocketAddress(), socket.getRemoteSocketAddress());
        }
    }

    private final AddressGuard guard;
    private final Map<Ends, GuardedSocket> connected = new ConcurrentHashMap<>();

    GuardedSocketFactory(AddressGuard guard) {
        this.guard = guard;
    }

    /** The socket beneath, null once it is closed. */
    GuardedSocket beneath(Socket socket) {
        return connected.get(Ends.of(socket));
    }

    void connected(GuardedSocket socket) {
        connected.put(Ends.of(socket), socket);
    }

    void closed(GuardedSocket socket) {
        connected.values().remove(socket);
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(this, guard);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
