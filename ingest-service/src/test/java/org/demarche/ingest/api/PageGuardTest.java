package org.demarche.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageGuardTest {

    private static final Routes ROUTES =
            routes -> routes.post("/v1/articles", context -> context.result("taken"), Scope.ARTICLES);

    @ParameterizedTest
    @CsvSource({
        "localhost,            -,                       -,            200",
        "LOCALHOST:8080,       -,                       -,            200",
        "127.0.0.1:8080,       -,                       -,            200",
        "127.1.2.3,            -,                       -,            200",
        "[::1]:8080,           -,                       -,            200",
        "localhost:8080,       http://localhost:8080,   same-origin,  200",
        "localhost:8080,       -,                       none,         200",
        "rebound.example,      -,                       -,            403",
        "rebound.example:8080, http://rebound.example:8080, same-origin, 403",
        "127.0.0.1.example,    -,                       -,            403",
        "localhost.example,    -,                       -,            403",
        "localhost:8080,       https://evil.example,    -,            403",
        "localhost:8080,       null,                    -,            403",
        "localhost:8080,       http://localhost:3000,   same-site,    403",
        "localhost:8080,       -,                       cross-site,   403",
    })
    void keepsPagesOfOtherOriginsOut(String host, String origin, String site, int status) throws Exception {
        assertThat(post(Map.of(), host, origin, site)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service:8080, -,                          -,           200",
        "ingest.example,      -,                          none,        200",
        "ingest.example,      https://evil.example,       -,           403",
        "ingest.example,      -,                          cross-site,  403",
    })
    void answersToAnyNameBehindANetworkThatKeepsOthersOut(String host, String origin, String site, int status)
            throws Exception {
        assertThat(post(Map.of("HTTP_GUARDED", "true"), host, origin, site)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "rebound.example:8080, http://rebound.example:8080,  -",
        "rebound.example:8080, http://rebound.example:8080,  same-origin",
        "localhost:8080,       http://localhost:8080,        same-origin",
    })
    void takesNothingOfAnyPageWhereEveryNameIsOurs(String host, String origin, String site) throws Exception {
        assertThat(post(Map.of("HTTP_GUARDED", "true"), host, origin, site)).startsWith("HTTP/1.1 403");
    }

    @Test
    void leavesItToTheKeyWhereOneIsNeeded() throws Exception {
        String key = "one-key-of-many-letters";
        try (RunningApi api = RunningApi.start(Map.of("HTTP_API_KEY", key), List.of(ROUTES))) {
            String answer = api.sendRaw(
                    "POST /v1/articles HTTP/1.1",
                    "Host: ingest.example",
                    "Origin: https://desk.example",
                    "Authorization: Bearer " + key,
                    "Content-Length: 0",
                    "Connection: close");

            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    private static String post(Map<String, String> settings, String host, String origin, String site) throws Exception {
        try (RunningApi api = RunningApi.start(settings, List.of(ROUTES))) {
            return api.sendRaw(
                    "POST /v1/articles HTTP/1.1",
                    "Host: " + host,
                    origin.equals("-") ? "X-No-Origin: -" : "Origin: " + origin,
                    site.equals("-") ? "X-No-Site: -" : "Sec-Fetch-Site: " + site,
                    "Content-Length: 0",
                    "Connection: close");
        }
    }
}
