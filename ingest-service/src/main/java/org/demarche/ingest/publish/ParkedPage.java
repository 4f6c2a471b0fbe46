package org.demarche.ingest.publish;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.DeadLetterHeaders;
import org.demarche.contract.PageKind;
import org.demarche.kit.kafka.DeadLetter;

/**
 * A page in which no article was found: kept as it came, so that a better extractor can try it again.
 *
 * @param url its address, null if it has none
 * @param html its bytes
 * @param contentType their media type, with the charset where it is known
 * @param reason what kind of page it is
 * @param why a sentence for people
 */
public record ParkedPage(String url, byte[] html, String contentType, PageKind reason, String why) {

    /** Its dead letter. */
    public ProducerRecord<byte[], byte[]> record() {
        DeadLetter letter = new DeadLetter("ingest", null, -1, -1, reason.word(), why, null, 1);
        ProducerRecord<byte[], byte[]> record = letter.record(url == null ? null : bytes(url), html);
        record.headers().add(DeadLetterHeaders.CONTENT_TYPE, bytes(contentType));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
