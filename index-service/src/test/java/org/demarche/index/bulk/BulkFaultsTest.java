package org.demarche.index.bulk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.demarche.index.elastic.ElasticsearchLink;
import org.demarche.index.elastic.FakeElasticsearch;
import org.demarche.index.elastic.RetryDelay;
import org.demarche.index.template.IndexLayout;
import org.demarche.index.template.IndexNames;
import org.demarche.index.template.IndexTemplates;
import org.demarche.kit.service.ServiceFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkFaultsTest {

    private static final int UNKNOWN_ATTEMPTS = 3;

    private final FakeElasticsearch elasticsearch = new FakeElasticsearch();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> faultsInPauses = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private ElasticsearchLink link;
    private BulkWriter writer;

    @BeforeEach
    void open() throws Exception {
        RetryDelay delay = new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(30), RandomGenerator.getDefault());
        link = ElasticsearchLink.open(elasticsearch.config(), delay, this::pause);
        IndexTemplates templates = new IndexTemplates(link, new IndexLayout(1, IndexLayout.AUTO));
        templates.ensure();
        writer = new BulkWriter(
                link, templates, new BulkLimits(4, 100_000, UNKNOWN_ATTEMPTS), new BulkMetrics(registry));
    }

    @AfterEach
    void close() {
        link.close();
        elasticsearch.close();
    }

    @Test
    void cutsWhatIsHandedOverIntoBulksWithinTheLimits() throws Exception {
        write("a", "b", "c", "d", "e");

        assertThat(bulks()).isEqualTo(2);
        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).containsExactly("a", "b", "c", "d", "e");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void sendsTheWholeBulkAgainAfter(int status) throws Exception {
        first(aResponse().withStatus(status));

        assertThat(write("a", "b")).containsOnly(new Outcome.Indexed());

        assertThat(bulks()).isEqualTo(2);
        assertThat(pauses).hasSize(1);
        assertThat(link.fault()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void sendsTheWholeBulkAgainAfterABrokenConnection(Fault fault) throws Exception {
        first(aResponse().withFault(fault));

        assertThat(write("a", "b")).containsOnly(new Outcome.Indexed());
    }

    @Test
    void sendsTheWholeBulkAgainAfterATimeOut() throws Exception {
        first(aResponse().withStatus(200).withFixedDelay(3_000));

        assertThat(write("a")).containsOnly(new Outcome.Indexed());
    }

    @Test
    void saysWhatIsWrongWhileItWaits() throws Exception {
        first(aResponse().withStatus(503));

        write("a");

        assertThat(faultsInPauses).hasSize(1).first().asString().contains("503");
    }

    @Test
    void sendsOnlyTheRejectedActionsAgain() throws Exception {
        first(items("{\"index\":{\"_index\":\"i\",\"status\":200}},{\"index\":{\"_index\":\"i\",\"status\":429,"
                + "\"error\":{\"type\":\"es_rejected_execution_exception\"}}}"));

        assertThat(write("a", "b")).containsOnly(new Outcome.Indexed());

        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).containsExactly("b");
    }

    @Test
    void halvesABulkThatIsTooLargeUntilItFits() throws Exception {
        tooLargeWhere("\"words\":\"c\"");

        List<Outcome.Settled> outcomes = write("a", "b", "c", "d");

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Indexed(),
                        new Outcome.Indexed(),
                        new Outcome.Dead("document_too_large", 1),
                        new Outcome.Indexed());
        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).containsExactly("a", "b", "d");
    }

    @Test
    void givesUpAPoisonousDocumentAndWritesTheOthers() throws Exception {
        elasticsearch.refuse("b"::equals);

        assertThat(write("a", "b", "c"))
                .containsExactly(
                        new Outcome.Indexed(),
                        new Outcome.Dead("document_parsing_exception", 1),
                        new Outcome.Indexed());
        assertThat(pauses).isEmpty();
    }

    @Test
    void givesUpAnUnforeseenErrorAfterAFewTries() throws Exception {
        always(items("{\"index\":{\"_index\":\"i\",\"status\":500,\"error\":{\"type\":\"odd_exception\"}}}"));

        assertThat(write("a")).containsExactly(new Outcome.Dead("odd_exception", UNKNOWN_ATTEMPTS));
    }

    @Test
    void makesAMissingIndexAndThenWrites() throws Exception {
        elasticsearch.removeIndices();

        assertThat(write("a")).containsExactly(new Outcome.Indexed());

        assertThat(elasticsearch.ids(IndexNames.ARTICLES)).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void stopsForWrongCredentials(int status) {
        always(json(
                status, "{\"status\":" + status + ",\"error\":{\"type\":\"security_exception\",\"reason\":\"no\"}}"));

        assertThatThrownBy(() -> write("a"))
                .isInstanceOf(ServiceFailure.class)
                .hasMessageContaining("elasticsearch.api-key");
        assertThat(link.fault()).isPresent();
    }

    @Test
    void doesNotStopForAProxyThatForbidsForAWhile() throws Exception {
        first(aResponse().withStatus(403).withBody("<html>come back later</html>"));

        assertThat(write("a")).containsExactly(new Outcome.Indexed());
    }

    @Test
    void stopsForSomethingThatDoesNotUnderstandBulks() {
        always(json(405, "{\"status\":405,\"error\":\"method not allowed\"}"));

        assertThatThrownBy(() -> write("a"))
                .isInstanceOf(ServiceFailure.class)
                .hasMessageContaining("elasticsearch.url");
    }

    @Test
    void countsEveryDocumentByItsOutcome() throws Exception {
        elasticsearch.refuse("b"::equals);

        write("a", "b", "c");

        assertThat(count("indexed")).isEqualTo(2);
        assertThat(count("dead")).isEqualTo(1);
    }

    @Test
    void saysWhoItIs() throws Exception {
        write("a");

        elasticsearch
                .server()
                .verify(postRequestedFor(urlPathEqualTo("/_bulk"))
                        .withHeader("X-Opaque-Id", equalTo("demarche-index"))
                        .withQueryParam("require_alias", equalTo("true")));
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        faultsInPauses.add(link.fault().orElse("none"));
    }

    private double count(String outcome) {
        return registry.get("demarche.index.documents")
                .tags("index", IndexNames.ARTICLES, "outcome", outcome)
                .counter()
                .count();
    }

    private List<Outcome.Settled> write(String... ids) throws Exception {
        return writer.write(Arrays.stream(ids)
                .<BulkAction>map(id -> new BulkAction.Index(
                        IndexNames.ARTICLES, id, 1, ("{\"words\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    private int bulks() {
        return elasticsearch
                .server()
                .countRequestsMatching(
                        postRequestedFor(urlPathEqualTo("/_bulk")).build())
                .getCount();
    }

    /** Answers the first bulk so, and those after it as ever. */
    private void first(ResponseDefinitionBuilder answer) {
        elasticsearch
                .server()
                .stubFor(post(urlPathEqualTo("/_bulk"))
                        .atPriority(1)
                        .inScenario("first")
                        .whenScenarioStateIs(STARTED)
                        .willSetStateTo("over")
                        .willReturn(answer));
    }

    private void always(ResponseDefinitionBuilder answer) {
        elasticsearch
                .server()
                .stubFor(post(urlPathEqualTo("/_bulk")).atPriority(1).willReturn(answer));
    }

    private void tooLargeWhere(String words) {
        elasticsearch
                .server()
                .stubFor(post(urlPathEqualTo("/_bulk"))
                        .atPriority(1)
                        .withRequestBody(containing(words))
                        .willReturn(aResponse().withStatus(413)));
    }

    private static ResponseDefinitionBuilder items(String items) {
        return json(200, "{\"took\":1,\"errors\":true,\"items\":[" + items + "]}");
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("X-Elastic-Product", "Elasticsearch")
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
