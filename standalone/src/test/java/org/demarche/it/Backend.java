package org.demarche.it;

import java.io.IOException;

/** A real Kafka and a real Elasticsearch, shared by all tests of a run: take names of your own in it. */
public interface Backend extends AutoCloseable {

    /** Where Kafka's clients connect. */
    String bootstrapServers();

    /** The base of Elasticsearch's HTTP API. */
    String elasticsearchUrl();

    @Override
    void close() throws IOException;
}
