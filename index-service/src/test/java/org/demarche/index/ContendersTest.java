package org.demarche.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.index.document.Change;
import org.demarche.index.document.Examples;
import org.junit.jupiter.api.Test;

class ContendersTest {

    private final Contenders contenders = new Contenders();
    private long offset;

    @Test
    void choosesTheNewestChangeOfAnArticleWhateverTheOrder() {
        add(Examples.upsert("a1", 20, 1));
        add(Examples.upsert("a1", 10, 5));

        assertThat(contenders.leaders()).singleElement().satisfies(leader -> assertThat(
                        leader.contender().change().version())
                .isEqualTo(20));
    }

    @Test
    void choosesTheLaterOfEqualVersions() {
        add(Examples.upsert("a1", 10, 1));
        add(new Change.Removal("a1", 10));

        assertThat(contenders.leaders())
                .singleElement()
                .satisfies(leader -> assertThat(leader.contender().change()).isInstanceOf(Change.Removal.class));
    }

    @Test
    void countsTheRowsOfWhatIsSuperseded() {
        add(Examples.upsert("a1", 10, 5));
        add(Examples.upsert("a1", 20, 1));

        assertThat(contenders.leaders().get(0).rowsBefore()).isEqualTo(5);
    }

    @Test
    void letsTheNextNewestHaveItsTurnWhenTheNewestIsDismissed() {
        add(Examples.upsert("a1", 10, 5));
        add(Examples.upsert("a1", 20, 1));

        contenders.dismiss(contenders.leaders().get(0).contender());

        assertThat(contenders.leaders()).singleElement().satisfies(leader -> assertThat(
                        leader.contender().change().version())
                .isEqualTo(10));
    }

    @Test
    void isEmptyWhenEveryArticleIsDone() {
        add(Examples.upsert("a1", 10, 5));
        add(Examples.upsert("b2", 10, 5));

        contenders.dismissAll("a1");
        contenders.dismiss(contenders.leaders().get(0).contender());

        assertThat(contenders.isEmpty()).isTrue();
    }

    private void add(Change change) {
        contenders.add(new Contenders.Contender(
                new ConsumerRecord<>("demarche.enriched", 0, offset++, new byte[0], new byte[0]), change));
    }
}
