package org.demarche.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final byte[] KEY = {1, 2};
    private static final byte[] VALUE = {(byte) 0xff, 0, 3};

    @Test
    void keepsTheBytesAndSaysWhyInTheHeaders() {
        DeadLetter letter = new DeadLetter(
                "enrich",
                "demarche.articles",
                3,
                4_000_000_000L,
                "UNREADABLE",
                "Das ist kein Artikel 🕊️",
                new IllegalStateException("hunter2"),
                2);

        ProducerRecord<byte[], byte[]> record = letter.record(KEY, VALUE);

        assertThat(record.topic()).isEqualTo("demarche.dead-letters");
        assertThat(record.key()).isEqualTo(KEY);
        assertThat(record.value()).isEqualTo(VALUE);
        assertThat(texts(record.headers()))
                .containsOnly(
                        Map.entry("demarche.stage", "enrich"),
                        Map.entry("demarche.topic", "demarche.articles"),
                        Map.entry("demarche.partition", "3"),
                        Map.entry("demarche.offset", "4000000000"),
                        Map.entry("demarche.reason", "UNREADABLE"),
                        Map.entry("demarche.detail", "Das ist kein Artikel 🕊️"),
                        Map.entry("demarche.exception", "java.lang.IllegalStateException"),
                        Map.entry("demarche.attempts", "2"));
    }

    @Test
    void parksARecordWithoutKeyValueOrDetail() {
        DeadLetter letter = new DeadLetter("ingest", null, -1, -1, "UNREADABLE", null, null, 1);

        ProducerRecord<byte[], byte[]> record = letter.record(null, null);

        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
        assertThat(texts(record.headers()))
                .containsEntry("demarche.reason", "UNREADABLE")
                .doesNotContainKeys(
                        "demarche.topic",
                        "demarche.partition",
                        "demarche.offset",
                        "demarche.detail",
                        "demarche.exception");
    }

    @Test
    void replacesTheHeadersOfAnEarlierLetter() {
        Headers headers = new RecordHeaders();
        new DeadLetter("index", "a", 1, 1, "FIRST", "first", new IllegalStateException(), 1).addTo(headers);

        new DeadLetter("index", "b", 2, 2, "SECOND", "second", null, 5).addTo(headers);

        assertThat(headers).hasSize(7);
        assertThat(texts(headers))
                .containsEntry("demarche.reason", "SECOND")
                .containsEntry("demarche.attempts", "5")
                .doesNotContainKey("demarche.exception");
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new TreeMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
