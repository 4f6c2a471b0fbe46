package org.demarche.ingest.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on loopback; what it does not know is not found. */
final class Site implements AutoCloseable {

    static final String ARTICLE =
            """
            <html lang="en"><head><title>Envoys return to the harbour talks</title></head><body><article>
            <h1>Envoys return to the harbour talks</h1>
            <p>The two governments sent their envoys back to the table on Monday, three weeks after the talks about the
            harbour had broken off in anger.</p>
            <p>Both foreign ministries said that they hoped for an agreement before the summer, and that the question of the
            fishing grounds would be put off until later in the year.</p>
            <p>Diplomats who followed the meeting spoke of a calm morning, and of a long list of open questions that nobody
            expected to be answered in one sitting.</p>
            </article></body></html>
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch opened = new CountDownLatch(1);

    private record Answer(int status, Map<String, String> headers, String body, boolean waits) {}

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    Site with(String path, int status, Map<String, String> headers, String body) {
        answers.put(path, new Answer(status, headers, body, false));
        return this;
    }

    Site withArticle(String path) {
        return with(path, 200, Map.of("Content-Type", "text/html"), ARTICLE);
    }

    /** An article that nobody gets before the site is {@link #open}. */
    Site withHeldArticle(String path) {
        answers.put(path, new Answer(200, Map.of("Content-Type", "text/html"), ARTICLE, true));
        return this;
    }

    void open() {
        opened.countDown();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The paths that were asked for, in order, with their queries. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), "", false));
            if (answer.waits()) {
                opened.await();
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open();
        server.stop(0);
        threads.shutdownNow();
    }
}
