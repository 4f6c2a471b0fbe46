package org.demarche.ingest.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.json.JavalinJackson;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.contract.ContractJson;
import org.demarche.kit.config.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP API: its routes behind keys and limits, described by {@code GET /openapi.json}. Whatever is not served is answered
 * with a problem by RFC 9457.
 */
public final class HttpApi implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpApi.class);
    private static final long STOP_MILLIS = 10_000;

    private final HttpConfig config;
    private final List<Routes> routes;
    private final RequestMetrics metrics;
    private final Set<String> offers = new TreeSet<>();
    private final Javalin server;

    /**
     * Wires the API; nothing listens before {@link #start()}.
     *
     * @param routes what it offers; closed with it
     */
    public HttpApi(HttpConfig config, List<Routes> routes, MeterRegistry metrics) {
        this.config = config;
        this.routes = List.copyOf(routes);
        this.metrics = new RequestMetrics(metrics);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @throws ConfigurationException if the address cannot be bound
     */
    public void start() {
        try {
            server.start(config.host(), config.port());
        } catch (RuntimeException e) {
            log.atDebug().setCause(e).log("no address to listen on");
            throw new ConfigurationException(
                    "http.host and http.port: cannot listen on %s:%d; give a free port or 0 for any"
                            .formatted(config.host(), config.port()));
        }
        log.atInfo()
                .addKeyValue("keys", config.keys())
                .addKeyValue("requestsPerSecond", config.rate())
                .log("API listens");
    }

    public int port() {
        return server.port();
    }

    /** What it offers, each as its method and path. */
    Set<String> offers() {
        return Set.copyOf(offers);
    }

    @Override
    public void close() {
        server.stop();
        routes.forEach(Routes::close);
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.http.prefer405over404 = true;
        javalin.jsonMapper(new JavalinJackson(ContractJson.mapper(), false));
        javalin.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_MILLIS);
            jetty.setErrorHandler(new ServerErrors());
        });
        javalin.events.handlerAdded(handler -> {
            if (handler.getHttpMethod().isHttpMethod()) {
                offers.add(handler.getHttpMethod().name() + " " + handler.getPath());
            }
        });
        javalin.requestLogger.http(metrics::count);
        new Gate(config).addTo(javalin.routes);
        new OpenApiRoute().addTo(javalin.routes);
        routes.forEach(part -> part.addTo(javalin.routes));
        javalin.routes.exception(
                Problem.Found.class, (e, context) -> e.problem().answer(context));
        javalin.routes.exception(
                HttpResponseException.class, (e, context) -> problem(e).answer(context));
        javalin.routes.exception(Exception.class, HttpApi::fail);
        javalin.router.javaLangErrorHandler(HttpApi::fail);
    }

    private static Problem problem(HttpResponseException e) {
        if (e instanceof NotFoundResponse) {
            return Problem.ofStatus(404, "Not found", "GET /openapi.json says what there is");
        }
        if (e instanceof MethodNotAllowedResponse) {
            // Javalin names them by another key to who accepts HTML.
            String allowed = String.join(", ", e.getDetails().values());
            return Problem.ofStatus(405, "Method not allowed", "send " + allowed)
                    .with("Allow", allowed);
        }
        return Problem.ofStatus(e.getStatus(), e.getMessage(), "GET /openapi.json says what this takes");
    }

    private static void fail(Exception e, Context context) {
        log.atError().setCause(e).addKeyValue("key", Caller.name(context)).log("request failed");
        Problem.ourFault().answer(context);
    }

    private static void fail(HttpServletResponse response, Error error) {
        log.atError().setCause(error).log("request failed");
        response.setStatus(Problem.ourFault().status());
        response.setContentType(Problem.CONTENT_TYPE);
        try {
            response.getOutputStream().write(Problem.ourFault().json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
