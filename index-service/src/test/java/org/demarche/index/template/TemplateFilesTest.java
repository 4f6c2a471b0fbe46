package org.demarche.index.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.index.document.StanceRow;
import org.junit.jupiter.api.Test;

class TemplateFilesTest {

    @Test
    void mapsExactlyTheFieldsOfAStanceRow() throws IOException {
        JsonNode fields = parse(TemplateFiles.mapping("stances")).get("properties");

        assertThat(fields.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names(StanceRow.class));
    }

    @Test
    void mapsEveryFieldOfAnArticle() throws IOException {
        JsonNode fields = parse(TemplateFiles.mapping("articles")).get("properties");

        assertThat(fields.fieldNames()).toIterable().containsAll(names(Article.class));
        assertThat(fields.at("/extraction/properties").fieldNames())
                .toIterable()
                .as("all but the chrome, which nobody searches")
                .containsExactlyInAnyOrder("method", "quality", "reason", "paywalled");
    }

    private static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void letsASingleNodeBeGreen() throws IOException {
        JsonNode index = settings(new IndexLayout(1, IndexLayout.AUTO), "english");

        assertThat(index.get("auto_expand_replicas").asText()).isEqualTo("0-1");
        assertThat(index.has("number_of_replicas")).isFalse();
    }

    @Test
    void takesTheReplicasThatTheOperatorWants() throws IOException {
        JsonNode index = settings(new IndexLayout(3, "2"), "english");

        assertThat(index.get("number_of_shards").asInt()).isEqualTo(3);
        assertThat(index.get("number_of_replicas").asInt()).isEqualTo(2);
        assertThat(index.has("auto_expand_replicas")).isFalse();
    }

    @Test
    void namesTheAnalyzerInOnePlace() throws IOException {
        JsonNode index = settings(new IndexLayout(1, IndexLayout.AUTO), "standard");

        assertThat(index.at("/analysis/analyzer/demarche_text/type").asText()).isEqualTo("standard");
    }

    private static JsonNode settings(IndexLayout layout, String analyzerType) throws IOException {
        return parse(TemplateFiles.component("articles", layout, analyzerType)).at("/template/settings/index");
    }

    private static JsonNode parse(String json) throws IOException {
        return ContractJson.mapper().readTree(json);
    }
}
