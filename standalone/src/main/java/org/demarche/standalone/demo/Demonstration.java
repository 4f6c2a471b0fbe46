package org.demarche.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.contract.ContractJson;
import org.demarche.contract.EnrichedArticle;
import org.demarche.standalone.pipeline.Pipeline;
import org.demarche.standalone.pipeline.PipelineException;

/** Sends the sample pages through the HTTP API and waits until the search finds all that became of them. */
public final class Demonstration {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Pipeline pipeline;
    private final PrintWriter out;
    private final HttpClient http = HttpClient.newHttpClient();

    public Demonstration(Pipeline pipeline, PrintWriter out) {
        this.pipeline = pipeline;
        this.out = out;
    }

    /** The articles as the search gives them back, in the order of the pages. */
    public List<EnrichedArticle> run() throws IOException, InterruptedException, PipelineException {
        List<String> ids = new ArrayList<>();
        for (SamplePage page : SamplePage.all()) {
            ids.add(send(page));
        }
        out.printf("  %d sample pages accepted%n", ids.size());
        List<EnrichedArticle> articles = await(ids);
        out.printf("  %d articles and their stances searchable%n%n", articles.size());
        out.flush();
        return articles;
    }

    private String send(SamplePage page) throws IOException, InterruptedException, PipelineException {
        URI uri = URI.create(pipeline.articles() + "?url=" + URLEncoder.encode(page.url(), StandardCharsets.UTF_8));
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(page.html()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new PipelineException(
                    "%s was refused with %d: %s".formatted(page.file(), response.statusCode(), response.body()));
        }
        return ContractJson.mapper().readTree(response.body()).path("id").textValue();
    }

    private List<EnrichedArticle> await(List<String> ids) throws IOException, InterruptedException, PipelineException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<EnrichedArticle> found = List.of();
        while (System.nanoTime() < deadline) {
            found = articles(ids);
            long stances = found.stream()
                    .mapToLong(article -> article.tags().stances().size())
                    .sum();
            if (found.size() == ids.size() && stanceRows(ids) == stances) {
                return found;
            }
            pipeline.awaitEnd(LOOK);
        }
        throw new PipelineException("only %d of %d articles became searchable within %d s"
                .formatted(found.size(), ids.size(), PATIENCE.toSeconds()));
    }

    private List<EnrichedArticle> articles(List<String> ids) throws IOException, InterruptedException {
        JsonNode hits = search("demarche-articles/_search", ids, "id", ",\"size\":" + ids.size())
                .path("hits")
                .path("hits");
        List<EnrichedArticle> articles = new ArrayList<>();
        for (JsonNode hit : hits) {
            articles.add(ContractJson.mapper().treeToValue(hit.path("_source"), EnrichedArticle.class));
        }
        articles.sort(
                Comparator.comparingInt(article -> ids.indexOf(article.article().id())));
        return articles;
    }

    private long stanceRows(List<String> ids) throws IOException, InterruptedException {
        return search("demarche-stances/_count", ids, "articleId", "")
                .path("count")
                .asLong();
    }

    private JsonNode search(String path, List<String> ids, String field, String more)
            throws IOException, InterruptedException {
        String query = "{\"query\":{\"terms\":{\"%s\":%s}}%s}"
                .formatted(field, ContractJson.mapper().writeValueAsString(ids), more);
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(pipeline.elasticsearch().resolve("/" + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(query))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return ContractJson.mapper().readTree(response.body());
    }
}
