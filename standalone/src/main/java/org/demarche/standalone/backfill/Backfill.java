package org.demarche.standalone.backfill;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.demarche.standalone.client.PipelineClient;

/**
 * Sends everything that some inputs hold to a running pipeline. What is acknowledged is written down about every second, so
 * that the same back-fill continues after whatever ended it; what was under way then is sent again, which changes nothing.
 */
public final class Backfill {

    /** How many entries may wait behind the oldest one: a bound on the memory, far above what is under way. */
    private static final int ROOM = 8192;

    private final Inputs inputs;
    private final PipelineClient client;
    private final BackfillOptions options;
    private final BackfillProgress progress;
    private final ResumeFile resume;

    private Backfill(Inputs inputs, PipelineClient client, BackfillOptions options, BackfillProgress progress) {
        this.inputs = inputs;
        this.client = client;
        this.options = options;
        this.progress = progress;
        this.resume = new ResumeFile(options.resume());
    }

    /**
     * Finds what is to be sent.
     *
     * @param arguments files, folders and http addresses
     * @param base the address of what the folders were saved from, null where the pages have none of their own
     * @throws BackfillException if there is nothing to send
     */
    public static Backfill of(
            List<String> arguments, URI base, PipelineClient client, BackfillOptions options, BackfillProgress progress)
            throws IOException, BackfillException {
        Inputs inputs = Inputs.find(arguments, base, options.rejected());
        if (inputs.skipped() > 0) {
            progress.say("%,d files are of a kind that is not read; they are left out.".formatted(inputs.skipped()));
        }
        if (inputs.list().isEmpty()) {
            throw new BackfillException("nothing to send in " + String.join(", ", arguments));
        }
        return new Backfill(inputs, client, options, progress);
    }

    /** Whether an argument is an address and not a path. */
    public static boolean isAddress(String argument) {
        return Inputs.isAddress(argument);
    }

    /**
     * Sends everything and returns when it is answered.
     *
     * @throws BackfillException if the resume point does not fit
     */
    public BackfillResult run() throws IOException, InterruptedException, BackfillException {
        Position start = start();
        Tally tally = new Tally(inputs.bytes());
        Acknowledgements acknowledgements = new Acknowledgements(start, ROOM);
        Halt halt = new Halt();
        try (Refusals refusals = Refusals.open(options.rejected(), !start.equals(Position.START), tally, progress);
                Checkpoint checkpoint = Checkpoint.start(inputs, resume, acknowledgements, tally, progress);
                Dispatch dispatch = dispatch(acknowledgements, tally, refusals, halt)) {
            new Feed(inputs, options.maxBytes(), acknowledgements, dispatch, tally, refusals, halt, progress)
                    .runAfter(start);
            if (halt.reason() == null) {
                checkpoint.complete();
            }
        }
        BackfillCounts counts = tally.counts();
        return halt.reason() == null
                ? new BackfillResult(counts, BackfillResult.End.COMPLETE, null)
                : new BackfillResult(counts, halt.reason().end(), halt.reason().getMessage());
    }

    private Dispatch dispatch(Acknowledgements acknowledgements, Tally tally, Refusals refusals, Halt halt) {
        Courier courier = new Courier(
                new IngestApi(client),
                inputs,
                acknowledgements,
                tally,
                refusals,
                new Patience(options.patience(), System::nanoTime, progress),
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                halt);
        return new Dispatch(courier, acknowledgements, halt, options.concurrency());
    }

    private Position start() throws IOException, BackfillException {
        if (options.restart()) {
            resume.delete();
        }
        Optional<ResumePoint> point = resume.read();
        if (point.isEmpty()) {
            return Position.START;
        }
        if (!point.get().inputs().equals(inputs.digest())) {
            throw new BackfillException(
                    "the inputs are not those of the resume point %s (files came, went or changed): send all of them with --restart, what was sent before stays one article"
                            .formatted(resume.path()));
        }
        Position position = point.get().position();
        progress.say("Continuing after record %,d of %s (%s); --restart begins anew."
                .formatted(position.entry(), point.get().file(), resume.path()));
        return position;
    }
}
