package org.demarche.testsite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The head of a GET request, also of one to a proxy: its target is then absolute. */
record RequestHead(String host, String target, Map<String, String> headers) {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final String HTTP = "http://";

    /** The next one, null where the client has ended the connection. */
    static RequestHead read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        String[] words = line.split(" ");
        if (words.length != 3 || !words[0].equals("GET")) {
            throw new IOException("not a GET: " + line);
        }
        Map<String, String> headers = headers(in);
        String target = words[1];
        if (target.startsWith(HTTP)) {
            int path = target.indexOf('/', HTTP.length());
            headers.put("host", target.substring(HTTP.length(), path));
            target = target.substring(path);
        }
        String host = headers.getOrDefault("host", "").toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return new RequestHead(host, target, headers);
    }

    Request request(int port, int earlier) {
        return new Request(host, port, target, headers, earlier);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            line.append((char) b);
        }
        String text = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
