package org.demarche.standalone.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.contract.ContractJson;
import org.demarche.standalone.client.PipelineClient;
import org.demarche.standalone.client.PipelineUnreachableException;
import org.demarche.standalone.client.Reply;

/** Asks the pipeline to take contents and reads what it says to each. */
final class IngestApi {

    private static final String ARTICLES = "v1/articles";
    private static final String JSON = "application/json";

    private final PipelineClient client;

    IngestApi(PipelineClient client) {
        this.client = client;
    }

    /**
     * Sends contents of one kind.
     *
     * @param contents a page, or any number of submissions or of addresses
     * @return a verdict each, in their order
     * @throws HaltException if nothing else can be sent either
     */
    List<Verdict> send(List<Content> contents) throws InterruptedException, HaltException {
        try {
            if (contents.get(0) instanceof Content.Page page) {
                return List.of(one(client.post(path(page), type(page), page.html())));
            }
            if (contents.get(0) instanceof Content.Address) {
                return addresses(contents);
            }
            return submissions(contents);
        } catch (PipelineUnreachableException e) {
            return same(new Verdict.Later(e.getMessage(), null), contents.size());
        } catch (IOException e) {
            return same(new Verdict.Later(e.toString(), null), contents.size());
        }
    }

    private List<Verdict> submissions(List<Content> contents) throws IOException, InterruptedException, HaltException {
        if (contents.size() == 1) {
            return List.of(one(client.post(ARTICLES, JSON, json(contents.get(0)))));
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Content content : contents) {
            lines.write(json(content));
            lines.write('\n');
        }
        Reply reply = client.post(ARTICLES + "/batch", "application/x-ndjson", lines.toByteArray());
        if (!reply.isSuccess()) {
            return together(reply, contents);
        }
        // A line that is not answered is sent again: the answer broke off before it.
        List<Verdict> verdicts =
                new ArrayList<>(same(new Verdict.Later("the answer broke off", null), contents.size()));
        for (String line : reply.body().lines().toList()) {
            JsonNode result = new Reply(reply.status(), null, line).json();
            int index = result.path("line").asInt() - 1;
            if (index >= 0 && index < verdicts.size()) {
                verdicts.set(index, verdict(result.path("status").asInt(), result.path("problem"), null));
            }
        }
        return verdicts;
    }

    private List<Verdict> addresses(List<Content> contents) throws IOException, InterruptedException, HaltException {
        ObjectNode body = ContractJson.mapper().createObjectNode();
        ArrayNode urls = body.putArray("urls");
        contents.forEach(content -> urls.add(((Content.Address) content).url()));
        Reply reply = client.post("v1/fetches", JSON, ContractJson.mapper().writeValueAsBytes(body));
        return together(reply, contents);
    }

    /** One answer for all; where it refuses several, each is sent alone, so that only the one at fault is refused. */
    private List<Verdict> together(Reply reply, List<Content> contents) throws InterruptedException, HaltException {
        Verdict verdict = one(reply);
        if (contents.size() == 1 || !(verdict instanceof Verdict.Refused)) {
            return same(verdict, contents.size());
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Content content : contents) {
            verdicts.addAll(send(List.of(content)));
        }
        return verdicts;
    }

    private Verdict one(Reply reply) throws HaltException {
        return verdict(reply.status(), reply.json(), reply.retryAfter());
    }

    private Verdict verdict(int status, JsonNode problem, Duration retryAfter) throws HaltException {
        String detail = problem.path("detail").asText("HTTP status " + status);
        return switch (status) {
            case 200, 201, 202, 204 -> new Verdict.Accepted();
            case 408, 429, 502, 503, 504 -> new Verdict.Later(detail, retryAfter);
            case 401, 403 ->
                throw new HaltException(
                        BackfillResult.End.TURNED_AWAY,
                        "the pipeline at %s does not let this client in (%s): give its API key with --api-key-file FILE or in DEMARCHE_API_KEY"
                                .formatted(client.base(), detail));
            case 301, 302, 303, 307, 308, 404, 405 ->
                throw new HaltException(
                        BackfillResult.End.TURNED_AWAY,
                        "%s answers %d where the pipeline takes articles: is --url the address of its ingest service?"
                                .formatted(client.base(), status));
            default ->
                new Verdict.Refused(
                        status,
                        kind(status, problem.path("type").asText()),
                        problem.path("reason").textValue(),
                        problem.path("field").textValue(),
                        detail);
        };
    }

    private static String kind(int status, String type) {
        return type.startsWith("urn:") ? type.substring(type.lastIndexOf(':') + 1) : "http-" + status;
    }

    private static String path(Content.Page page) {
        return page.url() == null
                ? ARTICLES
                : ARTICLES + "?url=" + URLEncoder.encode(page.url(), StandardCharsets.UTF_8);
    }

    private static String type(Content.Page page) {
        return page.charset() == null ? "text/html" : "text/html; charset=" + page.charset();
    }

    private static byte[] json(Content content) {
        return ((Content.Submission) content).json();
    }

    private static List<Verdict> same(Verdict verdict, int times) {
        return Collections.nCopies(times, verdict);
    }
}
