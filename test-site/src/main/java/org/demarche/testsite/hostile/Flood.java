package org.demarche.testsite.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.demarche.testsite.Answer;

/** Answers without an end: they stop when the client goes. */
public final class Flood {

    private static final int PIECE = 64 * 1024;

    private Flood() {}

    /** A page that goes on, and never says how long it is. */
    public static Answer ofBody(String mediaType) {
        return after("HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\n\r\n<html><body>", "<p>And so on.</p>\n");
    }

    /** The same in chunks. */
    public static Answer ofChunks() {
        String chunk = "<p>%s</p>".formatted("and so on ".repeat(400));
        return after(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n",
                Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
    }

    /** A chunk whose first line goes on. */
    public static Answer ofChunkExtension() {
        return after(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5;a=", "and-so-on-");
    }

    public static Answer ofHeaders() {
        return after("HTTP/1.1 200 OK\r\n", "X-And-So-On: and so on\r\n");
    }

    public static Answer ofOneHeader() {
        return after("HTTP/1.1 200 OK\r\nX-And-So-On: ", "and so on ");
    }

    public static Answer ofStatusLine() {
        return after("HTTP/1.1 200 ", "OK ");
    }

    /** One interim answer after the other. */
    public static Answer ofInterimAnswers() {
        return after("", "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
    }

    /** A page of which a byte comes now and then. */
    public static Answer drip(Duration pause) {
        return new Answer.Raw(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>");
            while (!Thread.interrupted()) {
                out.write('x');
                out.flush();
                Thread.sleep(pause.toMillis());
            }
        });
    }

    private static Answer after(String start, String again) {
        byte[] piece = again.repeat(PIECE / again.length()).getBytes(StandardCharsets.US_ASCII);
        return new Answer.Raw(out -> {
            write(out, start);
            while (!Thread.interrupted()) {
                out.write(piece);
            }
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
