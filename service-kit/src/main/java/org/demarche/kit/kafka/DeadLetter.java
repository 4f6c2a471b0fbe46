package org.demarche.kit.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.demarche.contract.DeadLetterHeaders;
import org.demarche.contract.Topics;

/**
 * Why a record is parked, and where it came from.
 *
 * @param stage the service that parks it
 * @param topic where the record was read from, null if it came from no topic
 * @param partition of that topic, negative where it is not known
 * @param offset in that partition, negative where it is not known
 * @param reason a stable word such as {@code UNREADABLE}
 * @param detail one sentence for people, without the article's text; null if there is none
 * @param exception null where there was none
 * @param attempts how often it was tried
 */
public record DeadLetter(
        String stage,
        String topic,
        int partition,
        long offset,
        String reason,
        String detail,
        Throwable exception,
        int attempts) {

    /** The record for the dead-letter topic: the original bytes, and the reason in the headers. */
    public ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(Topics.DEAD_LETTERS.name(), key, value);
        addTo(letter.headers());
        return letter;
    }

    /** Writes the headers of {@link DeadLetterHeaders}, over those of an earlier letter; what is null is left out. */
    public void addTo(Headers headers) {
        put(headers, DeadLetterHeaders.STAGE, stage);
        put(headers, DeadLetterHeaders.TOPIC, topic);
        put(headers, DeadLetterHeaders.PARTITION, topic == null || partition < 0 ? null : Integer.toString(partition));
        put(headers, DeadLetterHeaders.OFFSET, topic == null || offset < 0 ? null : Long.toString(offset));
        put(headers, DeadLetterHeaders.REASON, reason);
        put(headers, DeadLetterHeaders.DETAIL, detail);
        put(headers, DeadLetterHeaders.ATTEMPTS, Integer.toString(attempts));
        put(
                headers,
                DeadLetterHeaders.EXCEPTION,
                exception == null ? null : exception.getClass().getName());
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        // A missing word must not keep a record from being parked: many exceptions have no message.
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
