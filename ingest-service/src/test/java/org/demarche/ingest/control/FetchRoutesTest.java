package org.demarche.ingest.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.api.OpenApiDocument;
import org.demarche.ingest.api.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchRoutesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

    private final List<FetchRequest> queue = new ArrayList<>();
    private final RunningApi api = RunningApi.start(new FetchRoutes(
            requests -> {
                queue.addAll(requests);
                return CompletableFuture.completedFuture(true);
            },
            Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void queuesEachAddressOnceInItsNormalForm() throws Exception {
        HttpResponse<String> answer = post(
                "{\"urls\": [\"https://post.example/b?utm_source=x\", \"HTTPS://Post.example/b\", \"http://a.example\"]}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"accepted\":2}");
        assertThat(queue)
                .containsExactly(
                        new FetchRequest("https://post.example/b", FetchRequest.Kind.PAGE, null, NOW, null, 0, 0),
                        new FetchRequest("http://a.example/", FetchRequest.Kind.PAGE, null, NOW, null, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"urls\": [\"https://a.example/\", \"ftp://a.example\"]} | urls[1] | absolute http",
                "{\"urls\": [\"https://a.example/\", \"\"]}                | urls[1] | absolute http",
                "{\"urls\": [7]}                                           | urls[0] | must be string",
                "{\"urls\": []}                                            | urls    | 1 to 1000",
                "{}                                                        | urls    | 1 to 1000",
                "{\"url\": \"https://a.example/\"}                         | url     | is not known",
            })
    void queuesNothingWhereAnAddressIsWrongAndNamesIt(String body, String field, String detail) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains(detail);
        assertThat(queue).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, 202", "1001, 400"})
    void takesAThousandAddressesAtOnce(int count, int status) throws Exception {
        String urls = IntStream.range(0, count)
                .mapToObj(number -> "\"https://a.example/" + number + "\"")
                .collect(Collectors.joining(","));

        assertThat(post("{\"urls\": [" + urls + "]}").statusCode()).isEqualTo(status);
    }

    @Test
    void knowsTheFieldsThatTheApiDescribes() throws Exception {
        assertThat(OpenApiDocument.read().properties("FetchList")).isEqualTo(Set.of(FetchRoutes.URLS));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return api.send("POST", "/v1/fetches", body, "Content-Type", "application/json");
    }
}
