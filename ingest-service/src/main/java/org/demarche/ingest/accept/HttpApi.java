package org.demarche.ingest.accept;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.demarche.contract.ContractJson;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Submission;
import org.demarche.ingest.publish.ArticlePublisher;
import org.demarche.kit.config.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/articles} takes one page or text, {@code POST /v1/articles/batch} many. An answer of 202 means that the
 * article is safe in Kafka; everything else is a problem by RFC 9457.
 */
public final class HttpApi implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpApi.class);
    private static final String NDJSON = "application/x-ndjson";
    private static final long STOP_MILLIS = 10_000;
    private static final long PATIENCE_SECONDS = 2;

    private final HttpConfig config;
    private final Intake intake;
    private final SubmissionReader reader = new SubmissionReader();
    private final BatchIntake batches;
    private final Semaphore places;
    private final Javalin server;

    public HttpApi(
            HttpConfig config,
            ArticleAssembler assembler,
            ArticlePublisher publisher,
            Supplier<Optional<String>> kafkaFault,
            Clock clock,
            MeterRegistry metrics) {
        this.config = config;
        this.intake = new Intake(assembler, publisher, kafkaFault, config.maxArticleBytes(), clock, metrics);
        this.batches = new BatchIntake(intake, reader, config.maxArticleBytes());
        this.places = new Semaphore(config.maxConcurrent());
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
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        batches.close();
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.http.prefer405over404 = true;
        javalin.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_MILLIS));
        javalin.routes.before("/v1/*", this::checkKey);
        javalin.routes.post("/v1/articles", this::takeOne);
        javalin.routes.post("/v1/articles/batch", this::takeBatch);
        javalin.routes.error(
                404,
                context -> unlessAnswered(
                        context,
                        Problem.ofStatus(404, "Not found", "try POST /v1/articles or POST /v1/articles/batch")));
        javalin.routes.error(
                405, context -> unlessAnswered(context, Problem.ofStatus(405, "Method not allowed", "send a POST")));
        javalin.routes.exception(Problem.Found.class, (e, context) -> answer(context, intake.refuse(e.problem())));
        javalin.routes.exception(Exception.class, (e, context) -> {
            log.atError().setCause(e).log("request failed");
            answer(context, intake.refuse(Problem.ourFault()));
        });
    }

    private void checkKey(Context context) throws Problem.Found {
        if (config.apiKey() == null) {
            return;
        }
        String given = Optional.ofNullable(context.header("Authorization")).orElse("");
        // In constant time, so that nobody learns the key by measuring.
        if (!MessageDigest.isEqual(bytes("Bearer " + config.apiKey()), bytes(given))) {
            throw Problem.unauthorized().found();
        }
    }

    private void takeOne(Context context) throws IOException, Problem.Found {
        if (context.req().getContentLengthLong() > config.maxArticleBytes()) {
            throw Problem.tooLarge(config.maxArticleBytes()).found();
        }
        takePlace();
        try {
            answer(context, intake.take(submission(context)).join());
        } finally {
            places.release();
        }
    }

    private void takePlace() throws Problem.Found {
        boolean taken;
        try {
            taken = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) {
            throw Problem.unavailable("all " + config.maxConcurrent() + " places are taken")
                    .found();
        }
    }

    private Submission submission(Context context) throws IOException, Problem.Found {
        MediaType type = MediaType.of(context.contentType());
        BoundedInput body = new BoundedInput(context.bodyInputStream(), config.maxArticleBytes());
        return switch (type.name()) {
            case "application/json" -> reader.read(body.body());
            case "text/html", "application/xhtml+xml" ->
                Submission.ofPage(context.queryParam("url"), body.body(), type.charset());
            default ->
                throw Problem.unsupportedMediaType(context.contentType(), "application/json, or text/html with ?url=")
                        .found();
        };
    }

    private void takeBatch(Context context) throws IOException, Problem.Found {
        if (!List.of(NDJSON, "application/ndjson", "application/jsonl")
                .contains(MediaType.of(context.contentType()).name())) {
            throw Problem.unsupportedMediaType(context.contentType(), NDJSON).found();
        }
        context.contentType(NDJSON);
        takePlace();
        try {
            batches.take(context.bodyInputStream(), context.outputStream());
        } finally {
            places.release();
        }
    }

    private static void answer(Context context, Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            context.status(202).contentType("application/json").result(json(accepted));
            return;
        }
        Problem problem = ((Answer.Refused) answer).problem();
        if (problem.retryAfterSeconds() != null) {
            context.header("Retry-After", problem.retryAfterSeconds().toString());
        }
        if (problem.status() == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(problem.status()).contentType(Problem.CONTENT_TYPE).result(json(problem));
    }

    private static void unlessAnswered(Context context, Problem problem) {
        if (!Problem.CONTENT_TYPE.equals(context.res().getContentType())) {
            answer(context, new Answer.Refused(problem));
        }
    }

    private static String json(Object value) {
        try {
            return ContractJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer always has a JSON form", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A Content-Type header taken apart.
     *
     * @param name in lower case, empty where the header is missing
     * @param charset null where none is given
     */
    private record MediaType(String name, String charset) {
        static MediaType of(String header) {
            if (header == null) {
                return new MediaType("", null);
            }
            String[] parts = header.split(";");
            String charset = null;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip();
                if (parameter.toLowerCase(Locale.ROOT).startsWith("charset=")) {
                    charset = parameter.substring("charset=".length()).replace("\"", "");
                }
            }
            return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
        }
    }
}
