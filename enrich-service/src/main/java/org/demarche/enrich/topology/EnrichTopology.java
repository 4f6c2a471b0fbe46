package org.demarche.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.demarche.contract.Topics;
import org.demarche.enrich.tag.Tagger;

/**
 * Articles in; enriched articles, or dead letters, out. Every part is named, so that a later version finds its state again.
 *
 * <pre>
 * demarche.articles -> articles -> tag (store: revisions) -> enriched     -> demarche.enriched
 *                                                         -> dead-letters -> demarche.dead-letters
 * </pre>
 */
public final class EnrichTopology {

    static final String SOURCE = "articles";
    static final String TAG = "tag";
    static final String ENRICHED = "enriched";
    static final String DEAD_LETTERS = "dead-letters";

    private EnrichTopology() {}

    public static Topology build(Tagger tagger, MeterRegistry metrics) {
        Topology topology = new Topology();
        topology.addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.ARTICLES.name());
        topology.addProcessor(TAG, () -> new TagProcessor(tagger, metrics), SOURCE);
        topology.addStateStore(revisions(), TAG);
        topology.addSink(ENRICHED, Topics.ENRICHED.name(), new ByteArraySerializer(), new ByteArraySerializer(), TAG);
        topology.addSink(
                DEAD_LETTERS, Topics.DEAD_LETTERS.name(), new ByteArraySerializer(), new ByteArraySerializer(), TAG);
        return topology;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> revisions() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Revision.STORE), Serdes.String(), Serdes.ByteArray());
    }
}
