package org.demarche.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that asks the guard about the very address that it connects to, and receives no more than its window has room for. */
final class GuardedSocket extends Socket {

    private final GuardedSocketFactory factory;
    private final AddressGuard guard;
    private final ReceiveWindow window = new ReceiveWindow();

    GuardedSocket(GuardedSocketFactory factory, AddressGuard guard) {
        this.factory = factory;
        this.guard = guard;
    }

    ReceiveWindow window() {
        return window;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress address)
                || address.isUnresolved()
                || !guard.permits(address.getHostString(), address.getAddress(), address.getPort())) {
            throw new BlockedAddressException(endpoint.toString());
        }
        super.connect(endpoint, timeout);
        factory.connected(this);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                window.awaitRoom();
                int read = super.read(bytes, offset, length);
                window.received(Math.max(read, 0));
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        window.lift();
        factory.closed(this);
        super.close();
    }
}
