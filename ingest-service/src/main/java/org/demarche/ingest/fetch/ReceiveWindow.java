package org.demarche.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;

/**
 * How far a connection is read ahead of those who read the answers on it. OkHttp has a thread of its own for each HTTP/2 connection,
 * which would take in 16 MiB for every answer and headers without end.
 */
final class ReceiveWindow {

    /** More than any honest head of an answer, and a few frames. */
    static final int AHEAD = 64 << 10;

    /** Frames and TLS records are received too, but never read by anybody: by a quarter at most, unless somebody means harm. */
    private static final int OVERHEAD = 4;

    private long room = AHEAD;
    private boolean readerReceives;

    /** @throws ProtocolException where nobody else could make room */
    synchronized void awaitRoom() throws IOException {
        if (room <= 0 && readerReceives) {
            throw new ProtocolException("%d bytes received, and nothing to read among them".formatted(AHEAD));
        }
        try {
            while (room <= 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    synchronized void received(long bytes) {
        room -= bytes;
    }

    synchronized void consumed(long bytes) {
        room = Math.max(room, Math.min(AHEAD, room + bytes + bytes / OVERHEAD));
        notifyAll();
    }

    /** Whoever receives reads the next piece of a body. */
    synchronized void openForReader() {
        readerReceives = true;
        room = AHEAD;
    }

    /** A new answer is awaited. */
    synchronized void open() {
        room = Math.max(room, AHEAD);
        notifyAll();
    }

    /** The head of an answer is awaited by who receives it, and OkHttp limits it; or nobody is left to read. */
    synchronized void lift() {
        readerReceives = false;
        room = Long.MAX_VALUE;
        notifyAll();
    }
}
