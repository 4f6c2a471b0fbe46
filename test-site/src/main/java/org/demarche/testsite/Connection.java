package org.demarche.testsite;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One client's connection: a request after the other, until either side ends it. */
final class Connection implements Runnable {

    private final Socket socket;
    private final Function<String, Host> hosts;
    private final Traffic traffic;

    Connection(Socket socket, Function<String, Host> hosts, Traffic traffic) {
        this.socket = socket;
        this.hosts = hosts;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            RequestHead head = RequestHead.read(in);
            while (head != null && serve(head, in)) {
                head = RequestHead.read(in);
            }
        } catch (IOException e) {
            // The client went away, as clients may: the visit is in the traffic.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers; whether the connection goes on. */
    private boolean serve(RequestHead head, BufferedInputStream in) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Request request = head.request(socket.getLocalPort(), traffic.earlier(head.host(), head.target()));
        Answer answer = hosts.apply(head.host()).answer(request);
        Exchange exchange = new Exchange(request, start);
        try {
            while (answer instanceof Answer.Late late) {
                pass(late.delay(), in);
                answer = late.then();
            }
            return write(answer, exchange);
        } finally {
            exchange.end(0);
        }
    }

    /** Waits as a reader, because only so it is noticed at once when the client goes. */
    private void pass(Duration delay, BufferedInputStream in) throws IOException {
        long until = System.nanoTime() + delay.toNanos();
        long left = delay.toNanos();
        while (left > 0) {
            socket.setSoTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            in.mark(1);
            try {
                if (in.read() < 0) {
                    throw new IOException("the client is gone");
                }
                throw new IOException("the client does not wait for its answer");
            } catch (SocketTimeoutException e) {
                left = until - System.nanoTime();
            }
        }
        socket.setSoTimeout(0);
    }

    private boolean write(Answer answer, Exchange exchange) throws IOException, InterruptedException {
        if (answer instanceof Answer.Whole whole) {
            byte[] bytes = bytes(whole);
            exchange.end(whole.status());
            socket.getOutputStream().write(bytes);
            return true;
        }
        if (answer instanceof Answer.Raw raw) {
            OutputStream out = socket.getOutputStream();
            raw.writing().to(out);
            out.flush();
            exchange.end(200);
        } else {
            exchange.end(0);
            // Makes the close a reset.
            socket.setSoLinger(true, 0);
        }
        return false;
    }

    private static byte[] bytes(Answer.Whole answer) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " -\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (answer.status() != 304) {
            head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        }
        head.append("\r\n");
        // In one piece, so that the end is measured before any of it is there.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + answer.body().length);
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(answer.body());
        return bytes.toByteArray();
    }

    /** Enters a visit once, at its end. */
    private final class Exchange {

        private final Request request;
        private final long start;
        private boolean entered;

        Exchange(Request request, long start) {
            this.request = request;
            this.start = start;
        }

        void end(int status) {
            if (!entered) {
                entered = true;
                Map<String, String> headers = request.headers();
                traffic.add(request.host(), new Visit(request.target(), headers, start, System.nanoTime(), status));
            }
        }
    }
}
