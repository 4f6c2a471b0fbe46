package org.demarche.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

    static Iterable<TopicDefinition> topics() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void areNamedAsOurs(TopicDefinition topic) {
        assertThat(topic.name()).startsWith("demarche.").matches("[a-z.-]{1,249}");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void haveAConfigurationThatKafkaTakes(TopicDefinition topic) {
        assertThat(topic.config().get("cleanup.policy").split(",")).isSubsetOf(Set.of("delete", "compact"));
        assertThat(Long.parseLong(topic.config().get("retention.ms"))).isPositive();
        assertThat(topic.config()).containsEntry("max.message.bytes", "16777216");
    }

    @Test
    void keepWhatIsEnrichedUntilItIsReplacedOrOld() {
        assertThat(Topics.ENRICHED.config())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "315360000000");
    }

    @Test
    void canBeReadAsAWholeWhereEveryInstanceDoes() {
        assertThat(Topics.SITE_LINES.config())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("segment.bytes", "16777216");
        assertThat(Topics.SOURCE_STATES.config()).containsEntry("segment.bytes", "16777216");
    }

    @Test
    void keepASourceAndItsStateUntilItIsDeleted() {
        assertThat(Topics.SOURCES.config()).containsEntry("cleanup.policy", "compact");
        assertThat(Topics.SOURCE_STATES.config()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void forgetAPageThatIsListedNoMore() {
        assertThat(Topics.CRAWL_STATE.config())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "7776000000");
        assertThat(Topics.FETCHES.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "7776000000");
    }

    @Test
    void haveDifferentNames() {
        assertThat(Topics.all()).extracting(TopicDefinition::name).doesNotHaveDuplicates();
    }
}
