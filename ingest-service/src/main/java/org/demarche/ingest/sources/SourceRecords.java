package org.demarche.ingest.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.contract.Topics;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.url.UrlNormaliser;

/** The records of {@code demarche.sources} and {@code demarche.source-states}. */
final class SourceRecords {

    private SourceRecords() {}

    /**
     * The record of a source.
     *
     * @param source null to end the watching
     */
    static ProducerRecord<byte[], byte[]> source(String id, Source source) {
        return record(Topics.SOURCES.name(), id, source);
    }

    /**
     * The record of how the polls of a source went.
     *
     * @param state null to forget it
     */
    static ProducerRecord<byte[], byte[]> state(String id, SourceState state) {
        return record(Topics.SOURCE_STATES.name(), id, state);
    }

    /**
     * Reads a source.
     *
     * @throws IOException if it is none, saying why
     */
    static Source readSource(String id, byte[] value) throws IOException {
        Source source = read(value, Source.class);
        if (!id.equals(source.id())) {
            throw new IOException("it is of " + source.id());
        }
        Fault fault = SourceRules.check(source).orElse(null);
        if (fault != null) {
            throw new IOException(fault.toString());
        }
        return source;
    }

    /**
     * Reads a state.
     *
     * @throws IOException if it is none, saying why
     */
    static SourceState readState(byte[] value) throws IOException {
        SourceState state = read(value, SourceState.class);
        if (!UrlNormaliser.canBeAsked(state.url())) {
            throw new IOException("it is polled at no address: " + state.url());
        }
        return state;
    }

    private static <T> T read(byte[] value, Class<T> type) throws IOException {
        T read = ContractJson.mapper().readValue(value, type);
        if (read == null) {
            throw new IOException("it is null");
        }
        return read;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String id, Object value) {
        try {
            return new ProducerRecord<>(
                    topic,
                    id.getBytes(StandardCharsets.UTF_8),
                    value == null ? null : ContractJson.mapper().writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a source always has a JSON form", e);
        }
    }
}
