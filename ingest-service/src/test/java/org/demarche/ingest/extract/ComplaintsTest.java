package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.EXTRACTOR;
import static org.demarche.ingest.extract.Extractors.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.demarche.contract.ContractJson;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users of extractors complain of, a small page each: {@code complaints/NAME.html}, its whole text in {@code NAME.txt}, and
 * in {@code NAME.json} the complaint and what else the page must give.
 */
class ComplaintsTest {

    /** One complaint and its files. */
    private record Complaint(String name, JsonNode expected) {
        static Complaint read(String name) {
            try {
                return new Complaint(name, ContractJson.mapper().readTree(resource("complaints/" + name + ".json")));
            } catch (IOException e) {
                throw new IllegalStateException(name, e);
            }
        }

        Page page() {
            return (Page) EXTRACTOR.fromHtml(
                    resource("complaints/" + name + ".html"), "utf-8", "https://gannet.example/world/" + name);
        }

        String text() {
            return new String(resource("complaints/" + name + ".txt"), StandardCharsets.UTF_8).strip();
        }

        String field(String field) {
            return expected.path(field).textValue();
        }
    }

    static List<Named<Complaint>> complaints() {
        return new String(resource("complaints/all.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(Complaint::read)
                .map(complaint -> Named.of(complaint.field("complaint"), complaint))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void isNotTrueOfThisExtractor(Complaint complaint) {
        Page page = complaint.page();

        assertThat(page.text()).isEqualTo(complaint.text());
        for (JsonNode author : complaint.expected().path("authors")) {
            assertThat(page.authors()).containsExactly(author.textValue());
        }
        assertDay(page.publishedAt(), complaint.field("published"));
        assertDay(page.modifiedAt(), complaint.field("modified"));
        if (complaint.field("reason") != null) {
            assertThat(page.extraction().reason().word()).isEqualTo(complaint.field("reason"));
        }
    }

    private static void assertDay(OffsetDateTime time, String day) {
        if (day != null) {
            assertThat(time).isNotNull();
            assertThat(time.toLocalDate()).hasToString(day);
        }
    }
}
