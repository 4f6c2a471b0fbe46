package org.demarche.ingest.fetch;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;

/** How far a call came: what a time-out or a broken connection means depends on it. */
final class CallTrace extends EventListener {

    private volatile boolean connecting;
    private volatile boolean connected;
    private volatile boolean answered;

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        connecting = true;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        answered = true;
    }

    boolean isConnected() {
        return connected;
    }

    /** Whether the head of an answer came. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether it went over a connection that an earlier call had opened, which the server may have closed meanwhile. */
    boolean isReused() {
        return connected && !connecting;
    }
}
