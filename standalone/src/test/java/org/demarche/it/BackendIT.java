package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BackendExtension.class)
class BackendIT {

    @Test
    void givesBackARecordOfSixteenMegabytes(Backend backend) throws Exception {
        // Given
        Topic topic = new Topic(backend.bootstrapServers(), "backend-round-trip").create();
        String value = "x".repeat(16 * 1024 * 1024 - 1024);

        // When
        topic.send(value);

        // Then
        assertThat(topic.read(1)).containsExactly(value);
    }

    @Test
    void answersForItsHealth(Backend backend) throws Exception {
        // Given
        Elasticsearch elasticsearch = new Elasticsearch(backend.elasticsearchUrl());

        // When
        var answer = elasticsearch.get("/_cluster/health?wait_for_status=yellow&timeout=30s");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"number_of_nodes\":1");
    }
}
