package org.demarche.enrich;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.demarche.contract.Topics;
import org.demarche.enrich.tag.Tagger;
import org.demarche.enrich.theme.Taxonomy;
import org.demarche.enrich.theme.TaxonomyException;
import org.demarche.enrich.topology.EnrichTopology;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.kafka.KafkaProbe;
import org.demarche.kit.service.Closing;
import org.demarche.kit.service.Service;
import org.demarche.kit.service.ServiceFailure;
import org.demarche.kit.service.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tags every article of {@code demarche.articles} exactly once and writes it to {@code demarche.enriched}. */
public final class EnrichService implements Service {

    private static final Logger log = LoggerFactory.getLogger(EnrichService.class);
    private static final Set<State> WORKING = EnumSet.of(State.RUNNING, State.REBALANCING);
    private static final Duration PATIENCE_FOR_TOPICS = Duration.ofSeconds(1);

    private final EnrichConfig config;
    private final Surroundings surroundings;
    private final KafkaProbe probe;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Closing closing = new Closing();
    private final Thread starter = new Thread(this::startOnceTopicsAreThere, "enrich-start");

    private EnrichService(EnrichConfig config, Surroundings surroundings, KafkaProbe probe, KafkaStreams streams) {
        this.config = config;
        this.surroundings = surroundings;
        this.probe = probe;
        this.streams = streams;
        this.streamsMetrics = new KafkaStreamsMetrics(streams);
    }

    /** Wires the service; nothing is read before {@link #start()}. */
    public static EnrichService create(EnrichConfig config) {
        Tagger tagger = tagger(config);
        Surroundings surroundings = new Surroundings("enrich", config.surroundings());
        KafkaProbe probe = KafkaProbe.start(config.kafka(), config.applicationId(), Topics.all());
        KafkaStreams streams =
                new KafkaStreams(EnrichTopology.build(tagger, surroundings.metrics()), config.streamsProperties());
        EnrichService service = new EnrichService(config, surroundings, probe, streams);
        streams.setUncaughtExceptionHandler(new ThreadReplacement(Clock.systemUTC(), service.ended));
        service.streamsMetrics.bindTo(surroundings.metrics());
        surroundings
                .health()
                .ready("kafka", probe::fault)
                .ready("streams", service::notReady)
                .live("streams", service::notAlive);
        return service;
    }

    private static Tagger tagger(EnrichConfig config) {
        try {
            return Tagger.load(config.taxonomyFile().map(Taxonomy::read).orElseGet(Taxonomy::bundled));
        } catch (TaxonomyException e) {
            throw new ConfigurationException("taxonomy.file: " + e.getMessage());
        }
    }

    @Override
    public void start() {
        starter.start();
    }

    public int managementPort() {
        return surroundings.managementPort();
    }

    public boolean isReady() {
        return surroundings.health().isReady();
    }

    @Override
    public void await() throws InterruptedException, ServiceFailure {
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw new ServiceFailure("the stream threads keep failing; the cause below says why", e.getCause());
        }
    }

    @Override
    public void close() {
        closing.once(this::closeParts);
    }

    private void closeParts() {
        surroundings.health().closing();
        starter.interrupt();
        streams.close(CloseOptions.timeout(config.closeTimeout())
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        streamsMetrics.close();
        probe.close();
        surroundings.close();
        ended.complete(null);
    }

    /** Kafka Streams fails at once where a source topic is missing, and Kafka may come up after us. */
    private void startOnceTopicsAreThere() {
        while (!closing.hasBegun() && !probe.awaitTopics(PATIENCE_FOR_TOPICS)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        if (!closing.hasBegun()) {
            streams.start();
            surroundings.health().started();
            log.atInfo()
                    .addKeyValue("managementPort", managementPort())
                    .addKeyValue("threads", config.threads())
                    .log("enrich service reads");
        }
    }

    private Optional<String> notReady() {
        State state = streams.state();
        return WORKING.contains(state) ? Optional.empty() : Optional.of("Kafka Streams is " + state);
    }

    private Optional<String> notAlive() {
        State state = streams.state();
        return state == State.ERROR || state == State.PENDING_ERROR
                ? Optional.of("Kafka Streams is " + state)
                : Optional.empty();
    }
}
