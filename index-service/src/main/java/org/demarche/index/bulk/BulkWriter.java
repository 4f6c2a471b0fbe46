package org.demarche.index.bulk;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import org.demarche.index.elastic.ElasticsearchLink;
import org.demarche.index.elastic.ElasticsearchLink.Answer;
import org.demarche.index.elastic.RequestFault;
import org.demarche.index.template.IndexTemplates;
import org.demarche.kit.service.ServiceFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends actions in bulks, and sends again what failed and may yet work, until every action is settled. */
final class BulkWriter {

    private static final Logger log = LoggerFactory.getLogger(BulkWriter.class);

    private final ElasticsearchLink link;
    private final IndexTemplates templates;
    private final BulkLimits limits;
    private final BulkMetrics metrics;

    BulkWriter(ElasticsearchLink link, IndexTemplates templates, BulkLimits limits, BulkMetrics metrics) {
        this.link = link;
        this.templates = templates;
        this.limits = limits;
        this.metrics = metrics;
    }

    /**
     * Writes.
     *
     * @return what came of each action, in their order
     * @throws ServiceFailure if no action can work until somebody mends the configuration
     */
    List<Outcome.Settled> write(List<BulkAction> actions) throws InterruptedException, ServiceFailure {
        Round round = new Round(actions.size());
        for (int position = 0; position < actions.size(); position++) {
            round.again.add(new Attempt(position, actions.get(position), 0, 0));
        }
        for (int failures = 0; !round.again.isEmpty(); failures++) {
            if (failures > 0) {
                log.atWarn()
                        .addKeyValue("documents", round.again.size())
                        .addKeyValue("failures", failures)
                        .log("bulk is sent again");
                link.waitAfter(failures);
            }
            if (round.missingIndex) {
                templates.ensure();
            }
            round = sendAll(round);
        }
        return List.of(round.settled);
    }

    /** What is settled so far, and what is to be sent in the next round. */
    private static final class Round {
        private final Outcome.Settled[] settled;
        private final List<Attempt> again = new ArrayList<>();
        private boolean missingIndex;
        private boolean away;

        Round(int actions) {
            this(new Outcome.Settled[actions]);
        }

        Round(Outcome.Settled[] settled) {
            this.settled = settled;
        }
    }

    private Round sendAll(Round before) throws InterruptedException, ServiceFailure {
        Round round = new Round(before.settled);
        for (List<Attempt> bulk : Bulks.split(before.again, limits)) {
            send(bulk, round);
        }
        return round;
    }

    private void send(List<Attempt> bulk, Round round) throws InterruptedException, ServiceFailure {
        if (round.away) {
            // The request before found nobody there: the rest of the round would only wait for the same time-out.
            round.again.addAll(bulk);
            return;
        }
        Answer<BulkResponse> answer = request(bulk);
        if (answer instanceof Answer.Given<BulkResponse> given) {
            for (int i = 0; i < bulk.size(); i++) {
                take(
                        bulk.get(i),
                        BulkResponseClassifier.of(given.value().items().get(i)),
                        round);
            }
        } else if (answer instanceof Answer.Failed<BulkResponse> failed) {
            fail(bulk, failed, round);
        }
    }

    private Answer<BulkResponse> request(List<Attempt> bulk) throws InterruptedException {
        BulkRequest request = BulkRequest.of(body -> body
                // An index that is missing must fail here and not be made up without our mapping.
                .requireAlias(true)
                .operations(bulk.stream()
                        .map(attempt -> attempt.action().operation())
                        .toList()));
        Timer.Sample sample = metrics.start();
        Answer<BulkResponse> answer = link.attempt(client -> client.bulk(request));
        metrics.sent(
                sample,
                bulk.stream().mapToLong(attempt -> attempt.action().bytes()).sum());
        return answer;
    }

    private void fail(List<Attempt> bulk, Answer.Failed<BulkResponse> failed, Round round)
            throws InterruptedException, ServiceFailure {
        if (failed.fault() instanceof RequestFault.Refused refused) {
            throw new ServiceFailure(refused.mend(), failed.cause());
        }
        if (failed.fault() instanceof RequestFault.TooLarge) {
            halve(bulk, round);
            return;
        }
        round.away = true;
        metrics.retries(Outcome.Cause.OUTAGE, bulk.size());
        bulk.forEach(attempt -> round.again.add(attempt.again(Outcome.Cause.OUTAGE)));
    }

    private void halve(List<Attempt> bulk, Round round) throws InterruptedException, ServiceFailure {
        if (bulk.size() == 1) {
            Attempt attempt = bulk.get(0);
            settle(attempt, new Outcome.Dead("document_too_large", attempt.sent() + 1), round);
            return;
        }
        int half = bulk.size() / 2;
        send(bulk.subList(0, half), round);
        send(bulk.subList(half, bulk.size()), round);
    }

    private void take(Attempt attempt, Outcome outcome, Round round) throws ServiceFailure {
        int sent = attempt.sent() + 1;
        if (outcome instanceof Outcome.Dead dead) {
            settle(attempt, new Outcome.Dead(dead.type(), sent), round);
        } else if (outcome instanceof Outcome.Settled done) {
            settle(attempt, done, round);
        } else if (outcome instanceof Outcome.Retry retry) {
            retry(attempt.again(retry.cause()), retry, round);
        } else if (outcome instanceof Outcome.Fatal fatal) {
            throw new ServiceFailure(fatal.mend(), null);
        }
    }

    private void retry(Attempt attempt, Outcome.Retry retry, Round round) {
        if (attempt.unknown() >= limits.unknownAttempts()) {
            settle(attempt, new Outcome.Dead(retry.type(), attempt.sent()), round);
            return;
        }
        metrics.retries(retry.cause(), 1);
        round.missingIndex |= retry.cause() == Outcome.Cause.MISSING_INDEX;
        round.again.add(attempt);
    }

    private void settle(Attempt attempt, Outcome.Settled outcome, Round round) {
        metrics.outcome(attempt.action(), outcome);
        round.settled[attempt.position()] = outcome;
    }
}
