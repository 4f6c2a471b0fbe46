package org.demarche.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.demarche.contract.ContractJson;
import org.demarche.kit.service.ServiceFailure;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to Elasticsearch; it remembers whether the last request was answered. */
public final class ElasticsearchLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ElasticsearchLink.class);
    private static final int CONNECT_TIMEOUT_MS = 5_000;

    /** A request to Elasticsearch. */
    @FunctionalInterface
    public interface Request<T> {
        T send(ElasticsearchClient client) throws IOException;
    }

    /** What came of a request. */
    public sealed interface Answer<T> {

        record Given<T>(T value) implements Answer<T> {}

        record Failed<T>(RequestFault fault, Exception cause) implements Answer<T> {}
    }

    private final ElasticsearchClient client;
    private final RetryDelay delay;
    private final Pause pause;
    private volatile String fault = "Elasticsearch has not answered yet";

    private ElasticsearchLink(ElasticsearchClient client, RetryDelay delay, Pause pause) {
        this.client = client;
        this.delay = delay;
        this.pause = pause;
    }

    /** Opens the link; nothing is sent yet. */
    public static ElasticsearchLink open(ElasticsearchConfig config, RetryDelay delay, Pause pause) {
        List<Header> headers = new ArrayList<>();
        // Elasticsearch's slow logs and task list then say whose request it is.
        headers.add(new BasicHeader("X-Opaque-Id", "demarche-index"));
        if (config.authorization() != null) {
            headers.add(new BasicHeader(HttpHeaders.AUTHORIZATION, config.authorization()));
        }
        int timeout = Math.toIntExact(config.timeout().toMillis());
        RestClient rest = RestClient.builder(HttpHost.create(address(config)))
                .setPathPrefix(path(config))
                .setDefaultHeaders(headers.toArray(Header[]::new))
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(CONNECT_TIMEOUT_MS).setSocketTimeout(timeout))
                .build();
        JacksonJsonpMapper mapper = new JacksonJsonpMapper(ContractJson.mapper());
        return new ElasticsearchLink(new ElasticsearchClient(new RestClientTransport(rest, mapper)), delay, pause);
    }

    private static String address(ElasticsearchConfig config) {
        return config.url().getScheme() + "://" + config.url().getAuthority();
    }

    private static String path(ElasticsearchConfig config) {
        String path = config.url().getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** What was wrong with the last request, or nothing. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Sends a request once. */
    public <T> Answer<T> attempt(Request<T> request) throws InterruptedException {
        try {
            T value = request.send(client);
            hear(null);
            return new Answer.Given<>(value);
        } catch (IOException | ElasticsearchException e) {
            RequestFault reason = RequestFault.of(e);
            hear(reason);
            return new Answer.Failed<>(reason, e);
        } catch (RuntimeException e) {
            // The HTTP client keeps the interrupt in the thread's flag and throws what it likes.
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while Elasticsearch was answering");
            }
            throw e;
        }
    }

    /**
     * Sends a request until it is answered, however long Elasticsearch is away.
     *
     * @throws ServiceFailure if it never can be
     */
    public <T> T insist(Request<T> request) throws InterruptedException, ServiceFailure {
        for (int failures = 1; ; failures++) {
            Answer<T> answer = attempt(request);
            if (answer instanceof Answer.Given<T> given) {
                return given.value();
            }
            if (answer instanceof Answer.Failed<T> failed) {
                if (failed.fault() instanceof RequestFault.Refused refused) {
                    throw new ServiceFailure(refused.mend(), failed.cause());
                }
                waitAfter(failures);
            }
        }
    }

    /** Waits for the next try after so many failures in a row. */
    public void waitAfter(int failures) throws InterruptedException {
        pause.rest(delay.after(failures));
    }

    private void hear(RequestFault reason) {
        String now = reason == null || reason instanceof RequestFault.TooLarge ? null : reason.sentence();
        boolean changed = (now == null) != (fault == null);
        fault = now;
        if (changed) {
            log.atInfo().addKeyValue("fault", now).log(now == null ? "Elasticsearch answers" : "Elasticsearch is away");
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the HTTP client did not close", e);
        }
    }
}
