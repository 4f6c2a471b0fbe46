package org.demarche.ingest.accept;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.demarche.ingest.api.BoundedInput;
import org.demarche.ingest.api.Caller;
import org.demarche.ingest.api.HttpConfig;
import org.demarche.ingest.api.MediaType;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.api.QueryParameter;
import org.demarche.ingest.api.Routes;
import org.demarche.ingest.api.Scope;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Submission;
import org.demarche.ingest.publish.ArticlePublisher;

/**
 * {@code POST /v1/articles} takes one page or text, {@code POST /v1/articles/batch} many. An answer of 202 means that the
 * article is safe in Kafka.
 */
public final class ArticleRoutes implements Routes {

    private static final String NDJSON = "application/x-ndjson";
    private static final List<String> LINES = List.of(NDJSON, "application/ndjson", "application/jsonl");
    private static final long PATIENCE_SECONDS = 2;

    private final HttpConfig config;
    private final Intake intake;
    private final SubmissionReader reader = new SubmissionReader();
    private final BatchIntake batches;
    private final Semaphore places;

    public ArticleRoutes(
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
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/v1/articles", this::takeOne, Scope.ARTICLES);
        routes.post("/v1/articles/batch", this::takeBatch, Scope.ARTICLES);
    }

    @Override
    public void close() {
        batches.close();
    }

    private void takeOne(Context context) throws IOException {
        answer(context, one(context));
    }

    private Answer one(Context context) throws IOException {
        try {
            takePlace();
            try {
                return intake.take(submission(context), Caller.name(context)).join();
            } finally {
                places.release();
            }
        } catch (Problem.Found e) {
            return intake.refuse(e.problem());
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
        BoundedInput body = BoundedInput.of(context, config.maxArticleBytes());
        return switch (type.name()) {
            case MediaType.JSON -> reader.read(body.body());
            case "text/html", "application/xhtml+xml" ->
                Submission.ofPage(QueryParameter.of(context, "url"), body.body(), type.charset());
            default ->
                throw Problem.unsupportedMediaType(context.contentType(), "application/json, or text/html with ?url=")
                        .found();
        };
    }

    private void takeBatch(Context context) throws IOException {
        try {
            if (!LINES.contains(MediaType.of(context.contentType()).name())) {
                throw Problem.unsupportedMediaType(context.contentType(), NDJSON)
                        .found();
            }
            takePlace();
        } catch (Problem.Found e) {
            answer(context, intake.refuse(e.problem()));
            return;
        }
        context.contentType(NDJSON);
        try {
            batches.take(context.bodyInputStream(), context.outputStream(), Caller.name(context));
        } finally {
            places.release();
        }
    }

    private static void answer(Context context, Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            context.status(202).json(accepted);
        } else {
            ((Answer.Refused) answer).problem().answer(context);
        }
    }
}
