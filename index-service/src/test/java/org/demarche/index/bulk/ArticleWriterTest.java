package org.demarche.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.demarche.index.document.Change;
import org.demarche.index.document.Examples;
import org.demarche.index.elastic.ElasticsearchLink;
import org.demarche.index.elastic.FakeElasticsearch;
import org.demarche.index.elastic.Pause;
import org.demarche.index.elastic.RetryDelay;
import org.demarche.index.template.IndexLayout;
import org.demarche.index.template.IndexNames;
import org.demarche.index.template.IndexTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleWriterTest {

    /** More actions than any change here needs. */
    private static final int ALL = 20;

    private static final Change FIVE_ROWS = Examples.upsert("a1", 10, 5);
    private static final Change TWO_ROWS = Examples.upsert("a1", 20, 2);
    private static final Change GONE = new Change.Removal("a1", 30);

    private final FakeElasticsearch elasticsearch = new FakeElasticsearch();

    /** The process stops where it would wait for a better time. */
    private final Pause stop = duration -> {
        throw new InterruptedException("stopped");
    };

    private final List<String> violations = new CopyOnWriteArrayList<>();
    private ElasticsearchLink link;
    private ArticleWriter writer;

    @BeforeEach
    void open() throws Exception {
        RetryDelay delay = new RetryDelay(Duration.ofMillis(1), Duration.ofMillis(1), RandomGenerator.getDefault());
        link = ElasticsearchLink.open(elasticsearch.config(), delay, stop);
        IndexTemplates templates = new IndexTemplates(link, new IndexLayout(1, IndexLayout.AUTO));
        templates.ensure();
        writer = new ArticleWriter(link, templates, new BulkLimits(100, 1_000_000, 3), new SimpleMeterRegistry());
        elasticsearch.afterEachAction(this::checkInvariant);
    }

    @AfterEach
    void close() {
        link.close();
        elasticsearch.close();
        assertThat(violations).isEmpty();
    }

    @Test
    void writesAnArticleWithARowAStance() throws Exception {
        assertThat(write(FIVE_ROWS)).isEqualTo(new Outcome.Indexed());

        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).containsExactly("a1");
        assertThat(elasticsearch.ids(IndexNames.STANCES)).containsExactly("a1-0", "a1-1", "a1-2", "a1-3", "a1-4");
    }

    @Test
    void removesTheRowsThatAChangedArticleNoLongerHas() throws Exception {
        write(FIVE_ROWS);

        write(TWO_ROWS);

        assertThat(elasticsearch.ids(IndexNames.STANCES)).containsExactly("a1-0", "a1-1");
    }

    @Test
    void neverLowersTheMark() throws Exception {
        write(FIVE_ROWS);

        write(TWO_ROWS);

        assertThat(elasticsearch
                        .source(IndexNames.ARTICLES, "a1")
                        .get("stanceRows")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void removesAnArticleWithItsRows() throws Exception {
        write(FIVE_ROWS);

        assertThat(write(GONE)).isEqualTo(new Outcome.Indexed());

        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).isEmpty();
        assertThat(elasticsearch.ids(IndexNames.STANCES)).isEmpty();
    }

    @Test
    void takesTheRemovalOfAnUnknownArticleAsDone() throws Exception {
        assertThat(write(GONE)).isEqualTo(new Outcome.Indexed());
    }

    @Test
    void letsAnOlderChangeWinNothing() throws Exception {
        write(TWO_ROWS);

        assertThat(write(FIVE_ROWS)).isEqualTo(new Outcome.AlreadyNewer());

        assertThat(elasticsearch.ids(IndexNames.STANCES)).containsExactly("a1-0", "a1-1");
        assertThat(elasticsearch
                        .source(IndexNames.ARTICLES, "a1")
                        .get("revision")
                        .asLong())
                .isEqualTo(20);
    }

    @Test
    void deletesRowsThatASupersededChangeMayHaveWritten() throws Exception {
        write(Examples.upsert("a1", 10, 0));

        writer.write(List.of(new ArticleWriter.Pending(TWO_ROWS, 5)));

        assertThat(elasticsearch
                        .source(IndexNames.ARTICLES, "a1")
                        .get("stanceRows")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void reportsAnArticleAsDeadIfOneOfItsRowsIs() throws Exception {
        elasticsearch.refuse("a1-3"::equals);

        assertThat(write(FIVE_ROWS)).isEqualTo(new Outcome.Dead("document_parsing_exception", 1));
    }

    @Test
    void writesNoRowsOfAnArticleThatIsRefused() throws Exception {
        elasticsearch.refuse("a1"::equals);

        write(FIVE_ROWS);

        assertThat(elasticsearch.ids(IndexNames.STANCES)).isEmpty();
    }

    /** Seven actions bring an article from five rows to two: its document, two rows, three deletions, and one to spare. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void finishesAChangeThatWasCutShort(int actions) throws Exception {
        write(FIVE_ROWS);
        cutShort(TWO_ROWS, actions);

        write(TWO_ROWS);

        assertThat(elasticsearch.ids(IndexNames.STANCES)).containsExactly("a1-0", "a1-1");
        assertThat(elasticsearch
                        .source(IndexNames.ARTICLES, "a1")
                        .get("stanceCount")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void finishesARemovalThatWasCutShort(int actions) throws Exception {
        write(FIVE_ROWS);
        cutShort(GONE, actions);

        write(GONE);

        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).isEmpty();
        assertThat(elasticsearch.ids(IndexNames.STANCES)).isEmpty();
    }

    /** The topic is compacted: what was cut short need not come again before the next change does. */
    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "2, 20", "3, 20", "6, 20", "1, 3", "3, 1", "4, 4"})
    void leavesNoRowsOfAChangeThatWasCutShortAndThenCompactedAway(int actions, int actionsOfTheNext) throws Exception {
        cutShort(FIVE_ROWS, actions);
        cutShort(TWO_ROWS, actionsOfTheNext);

        write(GONE);

        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).isEmpty();
        assertThat(elasticsearch.ids(IndexNames.STANCES)).isEmpty();
    }

    @Test
    void changesNothingWhenAllComesAgain() throws Exception {
        write(FIVE_ROWS);
        write(TWO_ROWS);

        write(FIVE_ROWS);
        write(TWO_ROWS);

        assertThat(elasticsearch.ids(IndexNames.STANCES)).containsExactly("a1-0", "a1-1");
    }

    private Outcome.Settled write(Change change) throws Exception {
        return writer.write(List.of(new ArticleWriter.Pending(change, 0))).get(0);
    }

    /** Lets the cluster, and with it the process, stop after so many actions. */
    private void cutShort(Change change, int actions) throws Exception {
        elasticsearch.dieAfter(actions);
        if (actions < ALL && needs(change) > actions) {
            assertThatThrownBy(() -> write(change)).isInstanceOf(InterruptedException.class);
        } else {
            write(change);
        }
        elasticsearch.revive();
    }

    private int needs(Change change) {
        JsonNode document = elasticsearch.source(IndexNames.ARTICLES, "a1");
        int mark = document == null ? 0 : document.get("stanceRows").asInt();
        return 1 + Math.max(mark, change.rows());
    }

    /** A row exists only while the article's document exists with a mark above it. */
    private void checkInvariant() {
        JsonNode document = elasticsearch.source(IndexNames.ARTICLES, "a1");
        int mark = document == null ? 0 : document.get("stanceRows").asInt();
        for (String row : elasticsearch.ids(IndexNames.STANCES)) {
            int position = Integer.parseInt(row.substring("a1-".length()));
            if (position >= mark) {
                violations.add("row " + row + " exists, the mark is " + mark);
            }
        }
    }
}
