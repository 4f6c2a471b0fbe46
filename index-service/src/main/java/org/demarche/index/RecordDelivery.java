package org.demarche.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.index.bulk.ArticleWriter;
import org.demarche.index.bulk.Outcome;
import org.demarche.index.consume.DeadLetters;
import org.demarche.index.consume.DeadLetters.Parked;
import org.demarche.index.consume.Delivery;
import org.demarche.index.document.Change;
import org.demarche.index.document.Reading;
import org.demarche.index.document.RecordReader;
import org.demarche.index.template.IndexTemplates;
import org.demarche.kit.service.ServiceFailure;

/** Delivers a batch: reads the records, writes the newest change of each article, parks what will never work. */
final class RecordDelivery implements Delivery {

    private final RecordReader reader = new RecordReader();
    private final IndexTemplates templates;
    private final ArticleWriter writer;
    private final DeadLetters deadLetters;
    private final Freshness freshness;

    RecordDelivery(IndexTemplates templates, ArticleWriter writer, DeadLetters deadLetters, Freshness freshness) {
        this.templates = templates;
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.freshness = freshness;
    }

    @Override
    public void deliver(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException, ServiceFailure {
        if (templates.fault().isPresent()) {
            templates.ensure();
        }
        Contenders contenders = new Contenders();
        List<Parked> unreadable = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Reading reading = reader.read(record.key(), record.value(), record.timestamp());
            if (reading instanceof Change change) {
                contenders.add(new Contenders.Contender(record, change));
            } else if (reading instanceof Reading.Unreadable fault) {
                unreadable.add(new Parked(record, fault.reason().name(), fault.detail(), fault.cause(), 1));
            }
        }
        deadLetters.park(unreadable);
        while (!contenders.isEmpty()) {
            write(contenders);
        }
    }

    /** Writes the newest change of each article; where that one is dead, the next newest has its turn. */
    private void write(Contenders contenders) throws InterruptedException, ServiceFailure {
        List<Contenders.Leader> leaders = contenders.leaders();
        List<Outcome.Settled> outcomes = writer.write(leaders.stream()
                .map(leader -> new ArticleWriter.Pending(leader.contender().change(), leader.rowsBefore()))
                .toList());
        List<Parked> dead = new ArrayList<>();
        for (int i = 0; i < leaders.size(); i++) {
            Contenders.Contender contender = leaders.get(i).contender();
            if (outcomes.get(i) instanceof Outcome.Dead fault) {
                dead.add(new Parked(
                        contender.record(),
                        "REFUSED_BY_ELASTICSEARCH",
                        "Elasticsearch refuses a document of this article: " + fault.type(),
                        null,
                        fault.attempts()));
                contenders.dismiss(contender);
            } else {
                if (outcomes.get(i) instanceof Outcome.Indexed) {
                    freshness.indexed(contender.change());
                }
                contenders.dismissAll(contender.change().articleId());
            }
        }
        deadLetters.park(dead);
    }
}
