package org.demarche.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.demarche.contract.ContractJson;

/**
 * What the pipeline answered.
 *
 * @param status the HTTP status
 * @param retryAfter when it wants to be asked again, null where it does not say
 * @param body empty where there is none
 */
public record Reply(int status, Duration retryAfter, String body) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body as JSON, a missing node where it is something else. */
    public JsonNode json() {
        try {
            return ContractJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Why it was not done, in the words of the problem; the status where it has none. */
    public String why() {
        JsonNode problem = json();
        String detail = problem.path("detail").asText(problem.path("title").asText());
        return detail.isEmpty() ? "HTTP status " + status : detail;
    }
}
