package org.demarche.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.demarche.contract.TopicDefinition;
import org.demarche.kit.config.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches whether Kafka answers and, as soon as it does, sees that the topics are there. Kafka may come up after the service,
 * go away and come back; a readiness check reads the last answer without waiting for one.
 */
public final class KafkaProbe implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaProbe.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int ANSWER_SECONDS = 5;

    private final KafkaConfig kafka;
    private final Collection<TopicDefinition> topics;
    private final Admin admin;
    private final CountDownLatch topicsReady = new CountDownLatch(1);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kafka-probe");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String fault = "Kafka has not answered yet";

    private KafkaProbe(KafkaConfig kafka, String clientId, Collection<TopicDefinition> topics) {
        this.kafka = kafka;
        this.topics = topics;
        try {
            this.admin = Admin.create(kafka.common(clientId + "-probe"));
        } catch (KafkaException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new ConfigurationException(
                    "kafka.bootstrap.servers or kafka.client.*: Kafka's client refuses them: " + reason.getMessage());
        }
    }

    /**
     * Starts to look, in a thread of its own.
     *
     * @throws ConfigurationException if the client's properties cannot work
     */
    public static KafkaProbe start(KafkaConfig kafka, String clientId, Collection<TopicDefinition> topics) {
        KafkaProbe probe = new KafkaProbe(kafka, clientId, topics);
        probe.timer.scheduleWithFixedDelay(probe::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return probe;
    }

    /** What is wrong with Kafka, or nothing. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Waits until the topics are there; false if the time runs out or the thread is interrupted first. */
    public boolean awaitTopics(Duration patience) {
        try {
            return topicsReady.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }

    private void look() {
        try {
            admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (topicsReady.getCount() > 0) {
                TopicCreation.ensure(admin, kafka, topics);
                topicsReady.countDown();
            }
            say(null);
        } catch (ExecutionException e) {
            say("Kafka at " + kafka.bootstrapServers() + ": " + e.getCause());
        } catch (TimeoutException e) {
            say("Kafka at " + kafka.bootstrapServers() + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Thrown out of here, it would end the timer and with it every later look, without a word.
            say("Kafka at " + kafka.bootstrapServers() + ": " + e);
        }
    }

    private void say(String now) {
        boolean changed = !Objects.equals(now, fault);
        fault = now;
        if (!changed || timer.isShutdown()) {
            return;
        }
        if (now == null) {
            log.atInfo().log("Kafka answers");
        } else {
            log.atWarn().addKeyValue("fault", now).log("Kafka is away");
        }
    }
}
