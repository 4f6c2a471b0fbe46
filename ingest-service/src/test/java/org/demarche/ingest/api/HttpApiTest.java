package org.demarche.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest {

    private static final String KEY = "one-key-of-many-letters";
    private static final String OTHER = "two-key-of-many-letters";

    /** Routes that ask for parameters, one that only takes, and one that fails as no exception handler foresees. */
    private static final Routes ROUTES = routes -> {
        routes.get(
                "/v1/hello", context -> context.result("hello " + QueryParameter.of(context, "name")), Scope.SOURCES);
        routes.get("/v1/hello/{name}", context -> context.result(context.pathParam("name")), Scope.SOURCES);
        routes.post("/v1/hello", context -> context.result("taken"), Scope.ARTICLES);
        routes.post(
                "/v1/small",
                context -> context.result(BoundedInput.of(context, 1000).body()),
                Scope.ARTICLES);
        routes.get(
                "/v1/error",
                context -> {
                    throw new AssertionError("broken");
                },
                Scope.SOURCES);
    };

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/nothing,        404, about:blank",
        "GET,    /nothing,           404, about:blank",
        "DELETE, /v1/hello,          405, about:blank",
        "GET,    /v1/hello?name=%zz, 400, invalid-field",
        "GET,    /v1/hello/%zz,      400, about:blank",
        "GET,    /v1/error,          500, our-fault",
    })
    void answersWithAProblemWhateverGoesWrong(String method, String path, int status, String type) throws Exception {
        try (RunningApi api = RunningApi.start(ROUTES)) {
            // A client that would accept HTML gets the same.
            String answer = api.sendRaw(
                    method + " " + path + " HTTP/1.1", "Host: localhost", "Accept: text/html", "Connection: close");

            assertProblem(answer, status);
            assertThat(answer).contains(type);
        }
    }

    @Test
    void answersAClientThatReadsOnlyOnceAllIsSent() throws Exception {
        byte[] large = new byte[20_000_000];
        try (RunningApi api = RunningApi.start(ROUTES);
                Socket client = api.connect()) {
            OutputStream out = client.getOutputStream();
            out.write(("POST /v1/small HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + large.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(large);

            String answer = new String(client.getInputStream().readNBytes(12), UTF_8);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void saysWhichMethodsAPathTakes() throws Exception {
        try (RunningApi api = RunningApi.start(ROUTES)) {
            HttpResponse<String> answer = api.send("DELETE", "/v1/hello", null);

            assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
            assertThat(answer.body()).contains("GET, POST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/hello HTTP/1.1\r\nHost: localhost\r\nBad Header\r\nConnection: close",
                "GET /v1/hello HTTP/1.1\r\nHost: localhost\r\nHost: post.example\r\nConnection: close",
                "GET /v1/hello HTTP/1.1\r\nConnection: close",
                "hello"
            })
    void answersWithAProblemToWhatIsNotHttp(String request) throws Exception {
        try (RunningApi api = RunningApi.start(ROUTES)) {
            assertProblem(api.sendRaw(request), 400);
        }
    }

    @Test
    void answersWithAProblemToHeadersBeyondTheLimit() throws Exception {
        try (RunningApi api = RunningApi.start(ROUTES)) {
            String header = "X-Long: " + "x".repeat(20_000);

            assertProblem(api.sendRaw("GET /v1/hello HTTP/1.1", "Host: localhost", header, "Connection: close"), 431);
        }
    }

    @Test
    void asksForAKeyEverywhereButAtItsDescription() throws Exception {
        try (RunningApi api = RunningApi.start(Map.of("HTTP_API_KEY", KEY), List.of(ROUTES))) {
            assertThat(api.send("GET", "/openapi.json", null).statusCode()).isEqualTo(200);
            assertThat(api.send("GET", "/v1/nothing", null).statusCode()).isEqualTo(401);
            HttpResponse<String> refused = api.send("GET", "/v1/hello", null, "Authorization", "Bearer " + OTHER);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(hello(api, KEY).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void opensToAKeyWhatItsScopesSay() throws Exception {
        Map<String, String> settings = Map.of("HTTP_API_KEY_FEEDER", KEY, "HTTP_API_KEY_SCOPES_FEEDER", "articles");
        try (RunningApi api = RunningApi.start(settings, List.of(ROUTES))) {
            HttpResponse<String> refused = hello(api, KEY);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("the scope sources");
            assertThat(api.send("POST", "/v1/hello", "", "Authorization", "Bearer " + KEY)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void limitsTheRequestsOfEachKey() throws Exception {
        Map<String, String> settings =
                Map.of("HTTP_API_KEY", KEY, "HTTP_API_KEY_DESK", OTHER, "HTTP_RATE_LIMIT", "1", "HTTP_RATE_BURST", "2");
        try (RunningApi api = RunningApi.start(settings, List.of(ROUTES))) {
            hello(api, KEY);
            hello(api, KEY);
            HttpResponse<String> third = hello(api, KEY);

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).contains("1");
            assertThat(hello(api, OTHER).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void limitsAllTogetherWhereNoKeyIsNeeded() throws Exception {
        try (RunningApi api = RunningApi.start(Map.of("HTTP_RATE_LIMIT", "1"), List.of(ROUTES))) {
            api.send("GET", "/v1/hello", null);

            assertThat(api.send("GET", "/v1/hello", null).statusCode()).isEqualTo(429);
            assertThat(api.send("GET", "/openapi.json", null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsRequestsByRouteStatusAndKey() throws Exception {
        RunningApi api = RunningApi.start(Map.of("HTTP_API_KEY_DESK", KEY), List.of(ROUTES));
        hello(api, KEY);
        hello(api, OTHER);
        api.send("GET", "/v1/nothing/at/all", null, "Authorization", "Bearer " + KEY);
        // A request is counted after its answer has gone out: once the server has stopped, all are.
        api.close();

        assertThat(api.metrics().get("demarche.ingest.http.requests").timers())
                .extracting(timer -> timer.getId().getTag("method") + " "
                        + timer.getId().getTag("route") + " "
                        + timer.getId().getTag("status") + " "
                        + timer.getId().getTag("key") + " "
                        + timer.count())
                .containsExactlyInAnyOrder(
                        "GET /v1/hello 200 desk 1", "GET /v1/hello 401 none 1", "none none 404 desk 1");
    }

    private static HttpResponse<String> hello(RunningApi api, String key) throws Exception {
        return api.send("GET", "/v1/hello", null, "Authorization", "Bearer " + key);
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(answer).contains("\"status\":" + status);
    }
}
