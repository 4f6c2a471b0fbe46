package org.demarche.index.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.demarche.contract.Topics;
import org.demarche.index.elastic.Pause;
import org.demarche.index.elastic.RetryDelay;
import org.demarche.kit.kafka.DeadLetter;
import org.demarche.kit.service.ServiceFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parks what will never work, with its own bytes and headers, so that it can be replayed. */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final String STAGE = "index";

    private final Producer<byte[], byte[]> producer;
    private final RetryDelay delay;
    private final Pause pause;
    private final MeterRegistry registry;

    public DeadLetters(Producer<byte[], byte[]> producer, RetryDelay delay, Pause pause, MeterRegistry registry) {
        this.producer = producer;
        this.delay = delay;
        this.pause = pause;
        this.registry = registry;
    }

    /**
     * A record to park.
     *
     * @param reason a stable word
     * @param detail one sentence for people, without the article's words
     * @param exception null where there was none
     */
    public record Parked(
            ConsumerRecord<byte[], byte[]> record, String reason, String detail, Exception exception, int attempts) {}

    /**
     * Parks records; returns when Kafka has acknowledged all of them, however long it is away.
     *
     * @throws ServiceFailure if Kafka refuses them
     */
    public void park(List<Parked> records) throws InterruptedException, ServiceFailure {
        List<Parked> left = records;
        for (int failures = 1; !left.isEmpty(); failures++) {
            left = send(left);
            if (!left.isEmpty()) {
                pause.rest(delay.after(failures));
            }
        }
    }

    private List<Parked> send(List<Parked> records) throws InterruptedException, ServiceFailure {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Parked parked : records) {
            sent.add(producer.send(letter(parked)));
        }
        producer.flush();
        List<Parked> left = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get();
                count(records.get(i));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new ServiceFailure(
                            "Kafka refuses a dead letter: the service needs the right to write to "
                                    + Topics.DEAD_LETTERS.name(),
                            e.getCause());
                }
                left.add(records.get(i));
            }
        }
        return left;
    }

    private static ProducerRecord<byte[], byte[]> letter(Parked parked) {
        ConsumerRecord<byte[], byte[]> record = parked.record();
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, record.key(), record.value(), record.headers());
        new DeadLetter(
                        STAGE,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        parked.reason(),
                        parked.detail(),
                        parked.exception(),
                        parked.attempts())
                .addTo(letter.headers());
        return letter;
    }

    private void count(Parked parked) {
        Counter.builder("demarche.index.dead.letters")
                .description("Records parked, by reason")
                .tag("reason", parked.reason())
                .register(registry)
                .increment();
        log.atWarn()
                .addKeyValue("partition", parked.record().partition())
                .addKeyValue("offset", parked.record().offset())
                .addKeyValue("reason", parked.reason())
                .addKeyValue("detail", parked.detail())
                .log("record parked as a dead letter");
    }
}
