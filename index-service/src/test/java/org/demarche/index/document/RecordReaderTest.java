package org.demarche.index.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.index.document.Examples.json;
import static org.demarche.index.document.Examples.utf8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private static final byte[] KEY = utf8("a1");

    private final RecordReader reader = new RecordReader();

    @Test
    void readsAnArticleWithItsRevisionAndRows() {
        Reading reading = reader.read(KEY, json(Examples.article("a1", 7, 3)), 0);

        assertThat(reading).isInstanceOfSatisfying(Change.Upsert.class, upsert -> {
            assertThat(upsert.articleId()).isEqualTo("a1");
            assertThat(upsert.version()).isEqualTo(7);
            assertThat(upsert.rows()).isEqualTo(3);
        });
    }

    @Test
    void readsANullValueAsARemovalAtTheRecordsTime() {
        assertThat(reader.read(KEY, null, 1234)).isEqualTo(new Change.Removal("a1", 1234));
    }

    @Test
    void takesARecordWithoutATimeAsTheOldest() {
        assertThat(reader.read(KEY, null, -1)).isEqualTo(new Change.Removal("a1", 0));
    }

    @Test
    void keepsFieldsThatItDoesNotKnow() {
        byte[] value = edited(article -> article.put("story", "s1"));

        Change.Upsert upsert = (Change.Upsert) reader.read(KEY, value, 0);

        assertThat(new String(Documents.article(upsert, 0), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"story\":\"s1\"");
    }

    @Test
    void refusesARecordWithoutAKey() {
        assertReason(reader.read(null, json(Examples.article("a1", 7, 0)), 0), Reading.Reason.NO_KEY);
    }

    @Test
    void refusesAKeyThatIsNotTheArticles() {
        assertReason(reader.read(utf8("b2"), json(Examples.article("a1", 7, 0)), 0), Reading.Reason.KEY_MISMATCH);
    }

    @Test
    void refusesAKeyThatElasticsearchWouldRefuseForTheWholeBulk() {
        assertReason(reader.read(utf8("x".repeat(481)), null, 0), Reading.Reason.WRONG_SHAPE);
    }

    @Test
    void refusesBytesThatAreNotJson() {
        assertReason(reader.read(KEY, utf8("{\"id\":"), 0), Reading.Reason.NOT_JSON);
    }

    @Test
    void refusesEmptyBytes() {
        assertReason(reader.read(KEY, new byte[0], 0), Reading.Reason.WRONG_SHAPE);
    }

    @Test
    void refusesAnArticleWithoutAnId() {
        assertReason(reader.read(KEY, edited(article -> article.remove("id")), 0), Reading.Reason.WRONG_SHAPE);
    }

    @Test
    void refusesAnArticleWithoutARevision() {
        assertReason(reader.read(KEY, edited(article -> article.remove("revision")), 0), Reading.Reason.WRONG_SHAPE);
    }

    @Test
    void namesTheFieldOfAWrongTypeButNotItsContent() {
        byte[] value = edited(article -> article.put("publishedAt", "Tuesday, in secret"));

        Reading.Unreadable fault = (Reading.Unreadable) reader.read(KEY, value, 0);

        assertThat(fault.reason()).isEqualTo(Reading.Reason.WRONG_SHAPE);
        assertThat(fault.detail()).contains("publishedAt").doesNotContain("secret");
    }

    @Test
    void refusesEvidenceBehindTheEndOfTheText() {
        byte[] value = edited(article -> article.put("text", "short"));

        assertReason(reader.read(KEY, value, 0), Reading.Reason.WRONG_SHAPE);
    }

    @Test
    void refusesAThemeWithoutAnId() {
        byte[] value = edited(article -> article.withArray("themes").addObject().put("label", "Nameless"));

        assertReason(reader.read(KEY, value, 0), Reading.Reason.WRONG_SHAPE);
    }

    @Test
    void parksWhatANewerVersionWroteInsteadOfGuessing() {
        byte[] value = edited(article -> article.put("schemaVersion", 2));

        assertReason(reader.read(KEY, value, 0), Reading.Reason.NEWER_SCHEMA);
    }

    private static byte[] edited(Consumer<ObjectNode> edit) {
        ObjectNode article = Examples.upsert("a1", 7, 1).json();
        edit.accept(article);
        return json(article);
    }

    private static void assertReason(Reading reading, Reading.Reason reason) {
        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, fault -> assertThat(fault.reason())
                .isEqualTo(reason));
    }
}
