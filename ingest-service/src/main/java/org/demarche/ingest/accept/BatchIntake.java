package org.demarche.ingest.accept;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.demarche.contract.ContractJson;
import org.demarche.ingest.api.BoundedInput;
import org.demarche.ingest.api.Problem;

/**
 * Takes NDJSON, a submission a line, and answers a line for each, in order, while the rest still comes in. A bad line is
 * answered with its problem and the next goes on.
 */
final class BatchIntake implements AutoCloseable {

    /** How many lines are under way: enough to hide Kafka's answer times. Together they are no longer than the longest may be. */
    private static final int WINDOW = 32;

    private static final JsonMapper JSON = ContractJson.mapper();

    private final Intake intake;
    private final SubmissionReader reader;
    private final int maxArticleBytes;
    private final ExecutorService workers;

    BatchIntake(Intake intake, SubmissionReader reader, int maxArticleBytes) {
        this.intake = intake;
        this.reader = reader;
        this.maxArticleBytes = maxArticleBytes;
        this.workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), task -> new Thread(task, "batch"));
    }

    /**
     * One line of the answer.
     *
     * @param line the number of the submission's line, from 1
     * @param status what the single request would have answered
     * @param accepted where it was taken
     * @param problem where it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Result(int line, int status, @JsonUnwrapped Answer.Accepted accepted, Problem problem) {
        static Result of(int line, Answer answer) {
            return answer instanceof Answer.Accepted accepted
                    ? new Result(line, 202, accepted, null)
                    : refused(line, ((Answer.Refused) answer).problem());
        }

        private static Result refused(int line, Problem problem) {
            return new Result(line, problem.status(), null, problem);
        }
    }

    void take(InputStream in, OutputStream out, String caller) throws IOException {
        BoundedInput input = new BoundedInput(in, maxArticleBytes);
        LinesUnderWay<Result> underWay = new LinesUnderWay<>(WINDOW, maxArticleBytes);
        int number = 0;
        for (BoundedInput.Line line = input.nextLine(); line != null; line = input.nextLine()) {
            number++;
            if (isBlank(line)) {
                continue;
            }
            int size = line instanceof BoundedInput.Line.Bytes bytes ? bytes.bytes().length : 0;
            while (!underWay.hasRoomFor(size)) {
                write(out, underWay.next());
            }
            underWay.add(start(number, line, caller), size);
            while (underWay.isNextAnswered()) {
                write(out, underWay.next());
            }
        }
        while (!underWay.isEmpty()) {
            write(out, underWay.next());
        }
        out.flush();
    }

    @Override
    public void close() {
        workers.shutdown();
    }

    private CompletableFuture<Result> start(int number, BoundedInput.Line line, String caller) {
        if (line instanceof BoundedInput.Line.Bytes bytes) {
            return CompletableFuture.supplyAsync(() -> read(bytes.bytes(), caller), workers)
                    .thenCompose(answer -> answer)
                    .thenApply(answer -> Result.of(number, answer));
        }
        return CompletableFuture.completedFuture(
                Result.of(number, intake.refuse(Problem.tooLarge("an article", maxArticleBytes))));
    }

    private CompletableFuture<Answer> read(byte[] line, String caller) {
        try {
            return intake.take(reader.read(line), caller);
        } catch (Problem.Found e) {
            return CompletableFuture.completedFuture(intake.refuse(e.problem()));
        }
    }

    private static void write(OutputStream out, Result result) throws IOException {
        out.write(JSON.writeValueAsBytes(result));
        out.write('\n');
        out.flush();
    }

    private static boolean isBlank(BoundedInput.Line line) {
        if (line instanceof BoundedInput.Line.Bytes bytes) {
            for (byte b : bytes.bytes()) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
        return false;
    }
}
