package org.demarche.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {

    private static final JsonMapper JSON = ContractJson.mapper();

    static Stream<Arguments> goldens() {
        return Stream.of(
                Arguments.of("minimal-article", Golden.minimalArticle()),
                Arguments.of("article", Golden.article()),
                Arguments.of("enriched-article", Golden.enrichedArticle()),
                Arguments.of("minimal-source", GoldenSources.minimalSource()),
                Arguments.of("source", GoldenSources.source()),
                Arguments.of("minimal-fetch-request", GoldenSources.minimalFetchRequest()),
                Arguments.of("fetch-request", GoldenSources.fetchRequest()));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void readsTheGoldenFile(String name, Object record) throws JsonProcessingException {
        Object read = JSON.readValue(Golden.json(name), record.getClass());

        assertThat(read).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void writesTheGoldenFile(String name, Object record) throws JsonProcessingException {
        JsonNode written = JSON.readTree(JSON.writeValueAsString(record));

        assertThat(written).isEqualTo(JSON.readTree(Golden.json(name)));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void writesTheFieldsInTheOrderOfTheGoldenFile(String name, Object record) throws JsonProcessingException {
        String written = JSON.writeValueAsString(record);

        assertThat(written).isEqualTo(JSON.readTree(Golden.json(name)).toString());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void givesTheSameBytesForTheSameRecord(String name, Object record) throws IOException {
        byte[] once = JSON.writeValueAsBytes(record);

        assertThat(JSON.writeValueAsBytes(JSON.readValue(once, record.getClass())))
                .isEqualTo(once);
    }

    @Test
    void readsTheArticleOutOfAnEnrichedDocument() throws JsonProcessingException {
        Article article = JSON.readValue(Golden.json("enriched-article"), Article.class);

        assertThat(article).isEqualTo(Golden.article());
    }

    @Test
    void refusesAnArticleWithoutTagsAsAnEnrichedOne() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> JSON.readValue(Golden.json("article"), EnrichedArticle.class))
                .withMessageContaining("versions");
    }

    @Test
    void passesOverFieldsOfANewerWriterAtEveryLevel() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(Golden.json("enriched-article"));
        addTheUnknownToEveryObject(document);

        EnrichedArticle read = JSON.treeToValue(document, EnrichedArticle.class);

        assertThat(read).isEqualTo(Golden.enrichedArticle());
    }

    private static void addTheUnknownToEveryObject(JsonNode node) {
        node.forEach(ContractJsonTest::addTheUnknownToEveryObject);
        if (node instanceof ObjectNode object) {
            object.putObject("unheardOf").putArray("deep").add(1);
            object.put("unheardOfToo", "words");
        }
    }

    @Test
    void readsTheNamesOfANewerWriterAsNull() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(Golden.json("enriched-article"));
        ((ObjectNode) document.at("/stances/0")).put("eventRoot", "MEDIATE").put("quadClass", "SILENCE");
        ((ObjectNode) document.at("/actors/0")).put("type", "COMPANY");
        ((ObjectNode) document.at("/dyads/0")).put("label", "CONFUSED");

        Tags tags = JSON.treeToValue(document, EnrichedArticle.class).tags();

        assertThat(tags.stances().get(0).eventRoot()).isNull();
        assertThat(tags.stances().get(0).quadClass()).isNull();
        assertThat(tags.stances().get(0).label()).isEqualTo("optimistic but cautious");
        assertThat(tags.actors().get(0).type()).isNull();
        assertThat(tags.dyads().get(0).label()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | schemaVersion | \"one\"",
                "''                   | schemaVersion | \"1\"",
                "''                   | schemaVersion | 1.5",
                "''                   | id            | 7",
                "''                   | id            | true",
                "''                   | id            | null",
                "''                   | title         | [\"a\"]",
                "''                   | text          | {}",
                "''                   | text          | null",
                "''                   | authors       | \"Kim Berg\"",
                "''                   | authors       | [null]",
                "''                   | tags          | \"talks\"",
                "''                   | tags          | [null]",
                "''                   | section       | [\"World\"]",
                "''                   | image         | {}",
                "''                   | publishedAt   | \"yesterday\"",
                "''                   | source        | \"news.example\"",
                "/extraction          | quality       | \"0.9\"",
                "/extraction          | reason        | 1",
                "/extraction          | reason        | \"listing\"",
                "/extraction          | paywalled     | \"true\"",
                "''                   | revision      | \"5\"",
                "''                   | stances       | {}",
                "/stances/0           | polarity      | 3",
                "/stances/0           | polarity      | 1.7",
                "/stances/0           | hedged        | \"true\"",
                "/stances/0           | hedged        | 1",
                "/stances/0           | eventRoot     | 3",
                "/stances/0           | pair          | \"0\"",
                "/stances/0/evidence  | start         | -1",
                "/stances/0/evidence  | end           | \"12\"",
                "/stances/0/compound  | poles         | null",
                "''                   | versions      | null"
            })
    void refusesTheWrongType(String parent, String field, String value) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(Golden.json("enriched-article"));
        ((ObjectNode) document.at(parent)).set(field, JSON.readTree(value));

        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> JSON.readValue(document.toString(), EnrichedArticle.class));
    }

    @Test
    void takesAWholeNumberForAFraction() throws JsonProcessingException {
        Article.Extraction extraction =
                JSON.readValue("{\"method\":\"density\",\"quality\":1}", Article.Extraction.class);

        assertThat(extraction.quality()).isEqualTo(1.0);
    }

    @Test
    void readsARecordFromBeforeThereWereTagsAndReasons() throws JsonProcessingException {
        ObjectNode old = (ObjectNode) JSON.readTree(Golden.json("article"));
        old.remove(List.of("section", "tags", "image"));
        ((ObjectNode) old.path("extraction")).remove(List.of("reason", "paywalled"));

        Article read = JSON.treeToValue(old, Article.class);

        assertThat(read.section()).isNull();
        assertThat(read.tags()).isEmpty();
        assertThat(read.image()).isNull();
        assertThat(read.extraction().reason()).isEqualTo(PageKind.OK);
        assertThat(read.extraction().paywalled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(PageKind.class)
    void writesAReasonInLowerCaseWithHyphens(PageKind kind) throws JsonProcessingException {
        String written = JSON.writeValueAsString(kind);

        assertThat(written).isEqualTo('"' + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + '"');
        assertThat(JSON.readValue(written, PageKind.class)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:00:00+02:00",
                "2026-11-20T23:59:59-05:30",
                "2026-11-20T00:00:00Z",
                "2026-11-20T10:00:00.5+14:00"
            })
    void keepsTheTimeOfThePageWithItsOffset(String time) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(Golden.json("article"));
        document.put("publishedAt", time);

        Article read = JSON.readValue(document.toString(), Article.class);

        assertThat(read.publishedAt().toLocalDate()).hasToString("2026-11-20");
        assertThat(JSON.valueToTree(read).path("publishedAt").textValue()).isEqualTo(time);
    }

    @Test
    void readsTheTimeOfFetchingInAnyOffsetAndWritesItInUtc() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(Golden.json("article"));
        document.put("fetchedAt", "2026-11-20T10:30:00+02:00");

        Article read = JSON.treeToValue(document, Article.class);

        assertThat(JSON.valueToTree(read).path("fetchedAt").textValue()).isEqualTo("2026-11-20T08:30:00Z");
    }

    @Test
    void refusesACutDocument() {
        String whole = Golden.json("article");

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JSON.readValue(whole.substring(0, whole.length() / 2), Article.class));
    }

    @Test
    void evidenceIsTheWordsAlsoAfterAnEmoji() throws JsonProcessingException {
        EnrichedArticle read = JSON.readValue(Golden.json("enriched-article"), EnrichedArticle.class);
        String text = read.article().text();

        List<String> evidence = read.tags().stances().stream()
                .map(stance -> stance.evidence().of(text))
                .toList();

        assertThat(evidence)
                .containsExactly(
                        "Norway is optimistic but cautious 🕊️ about the talks with Sweden",
                        "We will not accept new tolls",
                        "NATO and the Nordic states welcomed the talks",
                        "threatened to attack Norway if the talks go on");
    }
}
