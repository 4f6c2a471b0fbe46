package org.demarche.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request under way, from the queue to the completion of its future. */
final class PageCall implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(PageCall.class);

    private final OkHttpClient http;
    private final AnswerReader answers;
    private final FetchMetrics metrics;
    private final PageRequest page;
    private final CompletableFuture<Fetched> future = new CompletableFuture<>();
    private final long start = System.nanoTime();

    private volatile CallTrace trace;
    private volatile Call call;

    PageCall(OkHttpClient http, AnswerReader answers, FetchMetrics metrics, PageRequest page) {
        this.http = http;
        this.answers = answers;
        this.metrics = metrics;
        this.page = page;
    }

    CompletableFuture<Fetched> send(Request request) {
        future.whenComplete((fetched, exception) -> {
            if (future.isCancelled()) {
                call.cancel();
            }
        });
        enqueue(request);
        return future;
    }

    private void enqueue(Request request) {
        trace = new CallTrace();
        call = http.newCall(request.newBuilder().tag(CallTrace.class, trace).build());
        call.enqueue(this);
    }

    @Override
    public void onResponse(Call answered, Response response) {
        // Where an Error ends the reading, such as one of memory, whoever waits for the page must be told, too.
        Fetched fetched = new Failed(FetchFailure.OVERLOAD, "the reading broke off");
        try (response) {
            fetched = read(response);
            if (fetched instanceof Failed) {
                // Else what is left of the body would be read for a while, to keep the connection.
                answered.cancel();
            }
        } finally {
            end(fetched);
        }
    }

    private Fetched read(Response response) {
        try {
            return answers.read(page, response);
        } catch (IOException e) {
            return FailureReader.read(e, trace);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("url", page.url()).setCause(e).log("an answer could not be read");
            return new Failed(FetchFailure.PROTOCOL, e.toString());
        }
    }

    @Override
    public void onFailure(Call failed, IOException e) {
        Failed failure = FailureReader.read(e, trace);
        // A server may close an idle connection just as we send on it. To ask at once again is not ours: it may have
        // read us.
        boolean closed = failure.failure() == FetchFailure.PROTOCOL && trace.isReused() && !trace.isAnswered();
        end(closed ? new Failed(FetchFailure.CONNECTION_CLOSED, failure.detail()) : failure);
    }

    private void end(Fetched fetched) {
        metrics.ended(page.wanted(), fetched, elapsed());
        future.complete(fetched);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
