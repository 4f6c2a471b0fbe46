package org.demarche.testsite.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.demarche.testsite.Answer;

/** Answers that break the rules of HTTP, or say what is not so. */
public final class BadHttp {

    private static final long SEED = 20_261_122;

    private BadHttp() {}

    public static Answer garbage() {
        return new Answer.Raw(out -> {
            byte[] noise = new byte[16 * 1024];
            new Random(SEED).nextBytes(noise);
            out.write(noise);
        });
    }

    /** Without a length, as servers of old: it ends with the connection. */
    public static Answer withoutLength(String page) {
        return answer("Content-Type: text/html; charset=utf-8\r\n", page);
    }

    /** Another length is said than comes. */
    public static Answer withLength(long said, String page) {
        return answer("Content-Type: text/html; charset=utf-8\r\nContent-Length: " + said + "\r\n", page);
    }

    /** A header is said twice, and differently. */
    public static Answer withTwoLengths(String page) {
        int length = page.getBytes(StandardCharsets.UTF_8).length;
        return answer(
                "Content-Type: text/html\r\nContent-Length: " + length + "\r\nContent-Length: " + (length / 2) + "\r\n",
                page);
    }

    /** In an encoding that nobody has, or one that it is not in. */
    public static Answer encoded(String encoding, String page) {
        return answer("Content-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n", page);
    }

    private static Answer answer(String headers, String page) {
        return new Answer.Raw(
                out -> out.write(("HTTP/1.1 200 OK\r\n" + headers + "\r\n" + page).getBytes(StandardCharsets.UTF_8)));
    }
}
