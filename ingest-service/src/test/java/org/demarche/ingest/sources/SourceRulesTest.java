package org.demarche.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.sources.SourceReading.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

    private static final String LEAST = "{'url': 'https://lantern.example/feed.xml', 'kind': 'feed'}";

    @Test
    void readASourceOfAddressAndKind() throws JsonProcessingException {
        assertThat(parse(LEAST))
                .isEqualTo(new Sound(new Source(
                        "lantern",
                        "https://lantern.example/feed.xml",
                        Kind.FEED,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null)));
    }

    @Test
    void readEverythingThatASourceMayHave() throws JsonProcessingException {
        SourceReading reading = parse(
                """
                {'id': 'lantern', 'url': ' https://LANTERN.example/a b?x=1#top ', 'kind': 'section', 'name': 'The Lantern',
                 'paused': true, 'minInterval': '10m', 'maxInterval': 'PT6H', 'maxAge': '30d'}""");

        assertThat(reading)
                .isEqualTo(new Sound(new Source(
                        "lantern",
                        "https://lantern.example/a%20b?x=1",
                        Kind.SECTION,
                        "The Lantern",
                        true,
                        Duration.ofMinutes(10),
                        Duration.ofHours(6),
                        Duration.ofDays(30),
                        null)));
    }

    @Test
    void readBackWhatTheServiceShows() throws JsonProcessingException {
        Source source = ((Sound) parse(LEAST)).source();
        ObjectNode shown = ContractJson.mapper().valueToTree(source.putAt(Instant.parse("2026-03-02T08:00:00Z")));
        shown.putObject("status").put("standing", "active");

        assertThat(SourceRules.parse("lantern", shown)).isEqualTo(new Sound(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | source",
                "{'kind': 'feed'} | url",
                "{'url': 'https://lantern.example/'} | kind",
                "{'url': 'https://lantern.example/', 'kind': 'FEED'} | kind",
                "{'url': 'https://lantern.example/', 'kind': 1} | kind",
                "{'url': '/feed.xml', 'kind': 'feed'} | url",
                "{'url': 'ftp://lantern.example/', 'kind': 'feed'} | url",
                "{'url': 'file:///etc/passwd', 'kind': 'feed'} | url",
                "{'url': 'https://kim:pass@lantern.example/', 'kind': 'feed'} | url",
                "{'url': 'https://kim@lantern.example/', 'kind': 'feed'} | url",
                "{'url': ['https://lantern.example/'], 'kind': 'feed'} | url",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'id': 'other'} | id",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'interval': '5m'} | interval",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'paused': 'yes'} | paused",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'name': ' '} | name",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'minInterval': '59s'} | minInterval",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'maxInterval': '-5m'} | maxInterval",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'maxInterval': 'often'} | maxInterval",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'maxInterval': '1.5ms'} | maxInterval",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'maxInterval': '99999999999999999999d'} | maxInterval",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'minInterval': '2h', 'maxInterval': '1h'} | minInterval",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'maxAge': '0s'} | maxAge",
                "{'url': 'https://lantern.example/', 'kind': 'feed', 'maxAge': 30} | maxAge",
            })
    void nameTheFieldThatIsWrong(String written, String field) throws JsonProcessingException {
        assertThat(parse(written)).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.toString()).startsWith(field + " ");
        });
    }

    @Test
    void refuseAHostThatNobodyCouldKeyARequestBy() throws JsonProcessingException {
        assertThat(parse("{'url': 'http://foo_bar.example/feed', 'kind': 'feed'}")
                        .toString())
                .startsWith("url must be an absolute http or https address");
    }

    @Test
    void listTheFieldsThatAreKnown() throws JsonProcessingException {
        assertThat(parse("{'intervall': '5m'}").toString())
                .isEqualTo("intervall is not known; the fields are"
                        + " url, kind, name, paused, minInterval, maxInterval, maxAge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "0",
                "news.example-world",
                "a_b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void takeAnId(String id) {
        assertThat(SourceRules.checkId(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "-a",
                ".a",
                "a/b",
                "a b",
                "ä",
                "a\n",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refuseAnId(String id) {
        assertThat(SourceRules.checkId(id)).map(Fault::field).contains("id");
    }

    private static SourceReading parse(String written) throws JsonProcessingException {
        return SourceRules.parse("lantern", ContractJson.mapper().readTree(written.replace('\'', '"')));
    }
}
