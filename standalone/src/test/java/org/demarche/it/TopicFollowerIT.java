package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.kafka.TopicFollower;
import org.demarche.standalone.embedded.EmbeddedKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A follower goes on where it was, whatever Kafka and its operator do meanwhile. */
@Timeout(180)
class TopicFollowerIT {

    @TempDir
    private Path directory;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger beginnings = new AtomicInteger();
    private EmbeddedKafka kafka;
    private Topic topic;
    private TopicFollower follower;

    @BeforeEach
    void follow() throws Exception {
        kafka = EmbeddedKafka.start(directory, 0);
        topic = new Topic(kafka.bootstrapServers(), "followed").create();
        topic.send("a");
        follower = TopicFollower.start(
                new KafkaConfig(
                        kafka.bootstrapServers(),
                        1,
                        (short) 1,
                        Map.of(
                                "metadata.max.age.ms",
                                "500",
                                "default.api.timeout.ms",
                                "1000",
                                "request.timeout.ms",
                                "900")),
                "follower-it",
                List.of("followed"),
                patience -> beginnings.incrementAndGet() > 0,
                record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));
        follower.loaded().get(60, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        follower.close();
        kafka.close();
    }

    @Test
    void readsNothingTwiceWhereKafkaWasAway() throws Exception {
        int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
        int before = beginnings.get();
        kafka.close();
        CompletableFuture<Void> end = follower.readToEnd();
        eventually().until(() -> beginnings.get() > before);
        boolean early = end.isDone();

        kafka = EmbeddedKafka.start(directory, port);
        topic.send("b");
        end.get(60, TimeUnit.SECONDS);
        follower.readToEnd().get(60, TimeUnit.SECONDS);

        assertThat(early).isFalse();
        assertThat(read).containsExactly("a", "b");
    }

    @Test
    void readsThePartitionsThatAreAddedLater() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createPartitions(Map.of("followed", NewPartitions.increaseTo(8)))
                    .all()
                    .get();
        }
        for (int n = 0; n < 30; n++) {
            topic.send("key" + n, "value" + n);
        }

        eventually().until(() -> read.size() >= 31);
        assertThat(read).hasSize(31).doesNotHaveDuplicates();
    }

    @Test
    void cancelsWhatWaitsForItWhenItIsClosed() {
        kafka.close();
        CompletableFuture<Void> end = follower.readToEnd();

        follower.close();

        assertThat(follower.readToEnd()).isCancelled();
        assertThat(end).isCancelled();
        assertThat(follower.isLoaded()).isTrue();
    }
}
