package org.demarche.it;

import java.time.Duration;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The public images of the versions that the build names. */
final class TestcontainersBackend implements Backend {

    /** A machine that builds beside it takes its time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final KafkaContainer kafka;
    private final ElasticsearchContainer elasticsearch;

    private TestcontainersBackend(KafkaContainer kafka, ElasticsearchContainer elasticsearch) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    static TestcontainersBackend start() {
        TestcontainersBackend backend = new TestcontainersBackend(
                new KafkaContainer(image("apache/kafka", "demarche.it.kafka.version"))
                        .withStartupTimeout(START_LIMIT)
                        // The image writes its configuration over files of its own, which a build may have left
                        // read-only.
                        .withCreateContainerCmdModifier(command -> command.withUser("root")),
                new ElasticsearchContainer(image(
                                "docker.elastic.co/elasticsearch/elasticsearch", "demarche.it.elasticsearch.version"))
                        .withStartupTimeout(START_LIMIT)
                        .withEnv("xpack.security.enabled", "false")
                        .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m"));
        try {
            Startables.deepStart(backend.kafka, backend.elasticsearch).join();
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
        return backend;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String elasticsearchUrl() {
        return "http://" + elasticsearch.getHttpHostAddress();
    }

    @Override
    public void close() {
        kafka.stop();
        elasticsearch.stop();
    }

    private static DockerImageName image(String name, String versionProperty) {
        String version = System.getProperty(versionProperty);
        if (version == null) {
            throw new IllegalStateException(versionProperty + " is not set; the build sets it from the top pom.xml.");
        }
        return DockerImageName.parse(name).withTag(version);
    }
}
