package org.demarche.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkResponseClassifierTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void takesASuccessAsIndexed(int status) {
        assertThat(index(status, "")).isEqualTo(new Outcome.Indexed());
    }

    @Test
    void takesAConflictAsAlreadyNewer() {
        assertThat(index(409, "version_conflict_engine_exception")).isEqualTo(new Outcome.AlreadyNewer());
    }

    @Test
    void takesTheDeletionOfNothingAsDone() {
        assertThat(BulkResponseClassifier.of(OperationType.Delete, 404, "")).isEqualTo(new Outcome.Indexed());
    }

    @Test
    void doesNotTakeAMissingIndexAsADeletionDone() {
        assertThat(BulkResponseClassifier.of(OperationType.Delete, 404, "index_not_found_exception"))
                .isEqualTo(new Outcome.Retry(Outcome.Cause.MISSING_INDEX, "index_not_found_exception"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, es_rejected_execution_exception",
        "429, circuit_breaking_exception",
        "503, unavailable_shards_exception",
        "502, some_exception",
        "403, cluster_block_exception",
        "429, cluster_block_exception",
        "400, index_closed_exception"
    })
    void triesAgainAsLongAsAnOutageLasts(int status, String type) {
        assertThat(index(status, type)).isEqualTo(new Outcome.Retry(Outcome.Cause.OUTAGE, type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document_parsing_exception",
                "mapper_parsing_exception",
                "strict_dynamic_mapping_exception",
                "illegal_argument_exception"
            })
    void givesUpADocumentThatElasticsearchCannotTake(String type) {
        assertThat(index(400, type)).isEqualTo(new Outcome.Dead(type, 1));
    }

    @ParameterizedTest
    @CsvSource({"401, security_exception", "403, security_exception"})
    void stopsWhereTheCredentialsDoNotSuffice(int status, String type) {
        assertThat(index(status, type)).isInstanceOfSatisfying(Outcome.Fatal.class, fatal -> assertThat(fatal.mend())
                .contains("elasticsearch.api-key"));
    }

    @ParameterizedTest
    @CsvSource({"500, illegal_state_exception", "404, strange_exception", "403, strange_exception"})
    void triesTheUnforeseenAFewTimes(int status, String type) {
        assertThat(index(status, type)).isEqualTo(new Outcome.Retry(Outcome.Cause.UNKNOWN, type));
    }

    private static Outcome index(int status, String type) {
        return BulkResponseClassifier.of(OperationType.Index, status, type);
    }
}
