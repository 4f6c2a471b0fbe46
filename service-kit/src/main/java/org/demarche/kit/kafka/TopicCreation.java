package org.demarche.kit.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.demarche.contract.TopicDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are not there yet, from the contract's one definition. */
final class TopicCreation {

    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
    private static final int TIMEOUT_SECONDS = 30;

    private TopicCreation() {}

    /**
     * Creates what is missing and leaves what exists as it is.
     *
     * @throws ExecutionException if Kafka refuses, with its reason as the cause
     * @throws TimeoutException if Kafka does not answer in time
     */
    static void ensure(Admin admin, KafkaConfig kafka, Collection<TopicDefinition> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        // Who has made the topics beforehand need not grant us the right to make any.
        Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> wanted = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic ->
                        new NewTopic(topic.name(), kafka.partitions(), kafka.replication()).configs(topic.config()))
                .toList();
        for (Map.Entry<String, KafkaFuture<Void>> creation :
                admin.createTopics(wanted).values().entrySet()) {
            try {
                creation.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                log.atInfo()
                        .addKeyValue("topic", creation.getKey())
                        .addKeyValue("partitions", kafka.partitions())
                        .log("topic created");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
