package org.demarche.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

    private static List<String> authors(String... scripts) {
        return JsonLd.of(List.of(scripts)).names("author");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ada Lindqvist\"",
                "[\"Ada Lindqvist\"]",
                "{\"@type\":\"Person\",\"name\":\"Ada Lindqvist\"}",
                "{\"@type\":\"Person\",\"name\":[\"Ada Lindqvist\"]}",
                "{\"@type\":\"Person\",\"name\":\"\",\"familyName\":\"Lindqvist\",\"givenName\":\"Ada\"}",
                "{\"@type\":\"Person\",\"name\":null,\"familyName\":\"Lindqvist\",\"givenName\":\"Ada\"}",
                "{\"@type\":\"Person\",\"name\":{\"@language\":\"en\",\"@value\":\"Ada Lindqvist\"}}"
            })
    void readsAnAuthorInEveryShape(String author) {
        assertThat(authors("{\"@type\":\"NewsArticle\",\"author\":" + author + "}"))
                .containsExactly("Ada Lindqvist");
    }

    @Test
    void followsReferencesWithinAGraph() {
        assertThat(authors("{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":[{\"@id\":\"#a\"},{\"@id\":\"#t\"}]},"
                        + "{\"@id\":\"#a\",\"name\":\"Ada Lindqvist\"},{\"@id\":\"#t\",\"name\":\"Tomas Okoro\"}]}"))
                .containsExactly("Ada Lindqvist", "Tomas Okoro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"itemListElement", "liveBlogUpdate", "comment", "hasPart"})
    void doesNotTakeAPartOrAnEntryOfAListForTheArticle(String field) {
        String entry = "{\"@type\":\"Article\",\"headline\":\"Ferries sail\",\"datePublished\":\"2026-03-01\","
                + "\"articleBody\":\"They sail.\",\"author\":\"Tomas Okoro\"}";
        String list = "{\"@type\":\"ItemList\",\"" + field + "\":[{\"item\":" + entry + "}]}";

        assertThat(authors(list, "{\"@type\":\"NewsArticle\",\"author\":\"Ada Lindqvist\"}"))
                .containsExactly("Ada Lindqvist");
        assertThat(authors(list)).containsExactly("Tomas Okoro");
    }
}
