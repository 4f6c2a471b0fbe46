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

    @Test
    void followsSoManyReferencesAndNoMore() {
        JsonLd page = JsonLd.of(List.of("[{'@id':'A','name':'Ada Lindqvist','url':'https://a.example/b'},"
                + "{'@type':'NewsArticle','author':[" + "{'@id':'A'},".repeat(5_000) + "],'image':["
                + "{'@id':'A'},".repeat(5_000) + "]}]"));

        assertThat(page.names("author")).hasSize(200);
        assertThat(page.addresses("image")).hasSize(200);
    }

    @Test
    void passesOverTextsThatAreTooLongForANameOrAnAddress() {
        String longText = "x".repeat(3_001);
        JsonLd page = JsonLd.of(List.of("{'@type':'NewsArticle','author':['" + longText
                + "','Ada Lindqvist'],'image':['https://a.example/" + longText + "','https://a.example/b']}"));

        assertThat(page.names("author")).containsExactly("Ada Lindqvist");
        assertThat(page.addresses("image")).containsExactly("https://a.example/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[],", "{'a':1},", "'',"})
    void readsSoManyTokensOfAPageAndNoMore(String piece) {
        String many = "[" + piece.repeat(60_000) + "]";
        String article = "{'@type':'NewsArticle','author':'Ada Lindqvist'}";

        assertThat(authors(article, many, many)).containsExactly("Ada Lindqvist");
        assertThat(authors(many, many, article)).isEmpty();
    }

    @Test
    void readsSoMuchTextOfAPageAndNoMore() {
        String half = "['" + "x".repeat(1_500_000) + "']";
        String article = "{'@type':'NewsArticle','author':'Ada Lindqvist','articleBody':'" + "x".repeat(600_000) + "'}";

        assertThat(authors(half, half, "{'@type':'NewsArticle','author':'Ada Lindqvist'}"))
                .as("a script within what is left")
                .containsExactly("Ada Lindqvist");
        assertThat(authors(half, article)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'isAccessibleForFree':false",
                "'isAccessibleForFree':'False'",
                "'isAccessibleForFree':'https://schema.org/False'",
                "'hasPart':{'@type':'WebPageElement','isAccessibleForFree':false}",
                "'hasPart':[{'isAccessibleForFree':true},{'isAccessibleForFree':'http://schema.org/False'}]"
            })
    void readsThatOnlySubscribersCanReadTheArticle(String field) {
        assertThat(JsonLd.of(List.of("{'@type':'NewsArticle'," + field + "}")).isBehindPaywall())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'headline':'Talks'",
                "'isAccessibleForFree':true",
                "'isAccessibleForFree':'https://schema.org/True'",
                "'isAccessibleForFree':true,'hasPart':{'isAccessibleForFree':false}",
                "'hasPart':[{'isAccessibleForFree':true},'x',7]"
            })
    void believesAnArticleThatEverybodyCanReadIt(String field) {
        assertThat(JsonLd.of(List.of("{'@type':'NewsArticle'," + field + "}")).isBehindPaywall())
                .isFalse();
    }
}
