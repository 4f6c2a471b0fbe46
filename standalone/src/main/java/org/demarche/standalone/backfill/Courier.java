package org.demarche.standalone.backfill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends a shipment until the pipeline has taken or refused all of it. */
final class Courier {

    private final IngestApi api;
    private final Inputs inputs;
    private final Acknowledgements acknowledgements;
    private final Tally tally;
    private final Refusals refusals;
    private final Patience patience;
    private final Backoff backoff;
    private final Halt halt;

    Courier(
            IngestApi api,
            Inputs inputs,
            Acknowledgements acknowledgements,
            Tally tally,
            Refusals refusals,
            Patience patience,
            Backoff backoff,
            Halt halt) {
        this.api = api;
        this.inputs = inputs;
        this.acknowledgements = acknowledgements;
        this.tally = tally;
        this.refusals = refusals;
        this.patience = patience;
        this.backoff = backoff;
        this.halt = halt;
    }

    /** Returns when all of it is acknowledged or everybody is to stop. */
    void deliver(Shipment shipment) throws InterruptedException, IOException, HaltException {
        List<Shipment.Item> left = shipment.items();
        int failures = 0;
        while (!halt.isCalled()) {
            List<Verdict> verdicts =
                    api.send(left.stream().map(item -> item.entry().content()).toList());
            List<Shipment.Item> again = new ArrayList<>();
            Verdict.Later later = null;
            for (int i = 0; i < left.size(); i++) {
                if (verdicts.get(i) instanceof Verdict.Later mustWait) {
                    again.add(left.get(i));
                    later = mustWait;
                } else {
                    settle(left.get(i), verdicts.get(i));
                }
            }
            if (later == null) {
                return;
            }
            failures = again.size() < left.size() ? 1 : failures + 1;
            left = again;
            tally.retried();
            halt.await(pause(failures, later));
        }
    }

    private Duration pause(int failures, Verdict.Later later) throws HaltException {
        Duration patienceLeft = patience.failed(later.why());
        if (patienceLeft.isZero()) {
            throw new HaltException(
                    BackfillResult.End.AWAY,
                    "the pipeline has taken nothing for too long (%s): is it running? ./demarche up; then run the same command again, it continues"
                            .formatted(later.why()));
        }
        Duration pause = backoff.after(failures, later.retryAfter());
        // At the end of the patience comes one more attempt, however long the pipeline asked to wait.
        return pause.compareTo(patienceLeft) < 0 ? pause : patienceLeft;
    }

    private void settle(Shipment.Item item, Verdict verdict) throws IOException {
        patience.answered();
        if (verdict instanceof Verdict.Refused refused) {
            Content content = item.entry().content();
            Position position = item.entry().position();
            refusals.add(new Refusal(
                    inputs.list().get(position.input()).name(),
                    position.entry(),
                    url(content),
                    refused.status(),
                    refused.kind(),
                    refused.reason(),
                    refused.field(),
                    refused.detail()));
        } else {
            tally.accepted();
        }
        acknowledgements.acknowledge(item.ticket());
    }

    private static String url(Content content) {
        if (content instanceof Content.Page page) {
            return page.url();
        }
        return content instanceof Content.Address address ? address.url() : null;
    }
}
