package org.demarche.ingest.fetch;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Ties what a connection receives to what is read of its answers. */
final class Backpressure implements Interceptor {

    /** As long as OkHttp reads on for what is left of a body, to keep the connection. */
    private static final int DRAIN_MILLIS = 100;

    private final GuardedSocketFactory sockets;

    Backpressure(GuardedSocketFactory sockets) {
        this.sockets = sockets;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        GuardedSocket socket = sockets.beneath(connection.socket());
        if (socket == null) {
            throw new IOException("the connection was closed");
        }
        if (connection.protocol() == Protocol.HTTP_2) {
            socket.window().open();
            return with(body -> new ConsumedSource(body, socket), chain.proceed(chain.request()));
        }
        socket.window().lift();
        return with(body -> new ReceivedSource(body, socket), chain.proceed(chain.request()));
    }

    private static Response with(UnaryOperator<Source> source, Response response) {
        ResponseBody body = response.body();
        return response.newBuilder()
                .body(ResponseBody.create(
                        Okio.buffer(source.apply(body.source())), body.contentType(), body.contentLength()))
                .build();
    }

    /** A body that its reader receives. */
    private static final class ReceivedSource extends ForwardingSource {

        private final GuardedSocket socket;

        ReceivedSource(Source body, GuardedSocket socket) {
            super(body);
            this.socket = socket;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            socket.window().openForReader();
            return super.read(sink, byteCount);
        }
    }

    /** A body that another thread receives. */
    private static final class ConsumedSource extends ForwardingSource {

        private final GuardedSocket socket;
        private boolean exhausted;

        ConsumedSource(Source body, GuardedSocket socket) {
            super(body);
            this.socket = socket;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read < 0) {
                exhausted = true;
            } else {
                socket.window().consumed(read);
            }
            return read;
        }

        /** What is left of a long body may still be under way, and would fill the window of the answer that comes next. */
        @Override
        public void close() throws IOException {
            if (!exhausted && !drains()) {
                socket.close();
            }
            super.close();
        }

        private boolean drains() {
            timeout().deadline(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
            Buffer rest = new Buffer();
            try {
                while (!exhausted && rest.size() < ReceiveWindow.AHEAD) {
                    read(rest, ReceiveWindow.AHEAD);
                }
            } catch (IOException e) {
                return false;
            }
            return exhausted;
        }
    }
}
