package org.demarche.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.demarche.contract.ContractJson;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void givesEachStanceAFlatRowWithItsDyadAndItsWords() throws IOException {
        JsonNode row = parse(Documents.stances(Examples.upsert("a1", 7, 2)).get(0));

        assertThat(row.get("articleId").asText()).isEqualTo("a1");
        assertThat(row.get("position").asInt()).isZero();
        assertThat(row.get("dyad").asText()).isEqualTo("NOR>SOU");
        assertThat(row.get("evidence").asText()).isEqualTo("optimistic but cautious");
        assertThat(row.get("compound").asBoolean()).isTrue();
        assertThat(row.get("poles")).extracting(JsonNode::asText).containsExactly("optimistic", "cautious");
        assertThat(row.get("sourceDomain").asText()).isEqualTo("news.example");
        assertThat(row.get("themes")).extracting(JsonNode::asText).containsExactly("SEC.ARMS_CONTROL", "SEC.BORDERS");
        assertThat(row.get("primaryThemes")).extracting(JsonNode::asText).containsExactly("SEC.ARMS_CONTROL");
    }

    @Test
    void tellsTheIssueOfAStanceAndThroughWhomItCame() throws IOException {
        List<byte[]> rows = Documents.stances(Examples.upsert("a1", 7, 2));

        assertThat(parse(rows.get(0)).get("issue").asText()).isEqualTo("SEC.ARMS_CONTROL");
        assertThat(parse(rows.get(0)).get("attribution"))
                .extracting(JsonNode::asText)
                .containsExactly("Example Wire", "Northland");
        assertThat(parse(rows.get(1)).has("issue")).isFalse();
    }

    @Test
    void hasNoPolesForAPlainStance() throws IOException {
        JsonNode row = parse(Documents.stances(Examples.upsert("a1", 7, 2)).get(1));

        assertThat(row.get("compound").asBoolean()).isFalse();
        assertThat(row.has("poles")).isFalse();
    }

    @Test
    void addsFlatFieldsToTheArticle() throws IOException {
        JsonNode document = parse(Documents.article(Examples.upsert("a1", 7, 2), 5));

        assertThat(document.get("title").asText()).isEqualTo("After the talks");
        assertThat(document.get("stanceCount").asInt()).isEqualTo(2);
        assertThat(document.get("stanceRows").asInt()).isEqualTo(5);
        assertThat(document.get("dyadNames")).extracting(JsonNode::asText).containsExactly("NOR>SOU");
        assertThat(document.get("themeGroups")).extracting(JsonNode::asText).containsExactly("SEC");
        assertThat(document.get("hedgedShare").asDouble()).isEqualTo(0.5);
        assertThat(document.get("date").asText()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(document.get("publishedAt").asText()).isEqualTo("2026-03-01T01:00:00-07:00");
    }

    @Test
    void keepsWhatThePageSaysAboutItself() throws IOException {
        JsonNode document = parse(Documents.article(Examples.upsert("a1", 7, 1), 1));

        assertThat(document.get("section").asText()).isEqualTo("World");
        assertThat(document.get("tags")).extracting(JsonNode::asText).containsExactly("talks", "Southland");
        assertThat(document.get("image").asText()).isEqualTo("https://news.example/pictures/talks.jpg");
        assertThat(document.at("/extraction/reason").asText()).isEqualTo("stub");
        assertThat(document.at("/extraction/paywalled").asBoolean()).isTrue();
    }

    @Test
    void hasNoMeansWithoutStances() throws IOException {
        JsonNode document = parse(Documents.article(Examples.upsert("a1", 7, 0), 0));

        assertThat(document.has("meanScore")).isFalse();
        assertThat(document.has("hedgedShare")).isFalse();
    }

    @Test
    void takesTheTimeOfFetchingWhereThePublishingIsUnknown() throws IOException {
        Change.Upsert known = Examples.upsert("a1", 7, 1);
        known.json().remove("publishedAt");
        Change.Upsert unknown =
                (Change.Upsert) new RecordReader().read(Examples.utf8("a1"), Examples.json(known.json()), 0);

        assertThat(parse(Documents.article(unknown, 1)).get("date").asText()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(parse(Documents.stances(unknown).get(0)).get("date").asText())
                .isEqualTo("2026-03-01T09:00:00Z");
    }

    private static JsonNode parse(byte[] document) throws IOException {
        return ContractJson.mapper().readTree(document);
    }
}
