package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same texts give the same bytes, whichever JDK runs the build: the digests are in the repository. Whoever changes a rule or a
 * word list renews them by {@code mvn -B test -pl enrich-service -am -Dtest=SameBytesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddemarche.digests.renew=true}.
 */
class SameBytesTest {

    private static final String DIGESTS = "same-bytes.txt";
    private static final Path SOURCE = Path.of("src/test/resources/org/demarche/enrich/tag", DIGESTS);
    private static final int SENTENCES_OF_AN_ARTICLE = 6;

    private static final Tagger TAGGER = Tagger.load();
    private static final List<TagRequest> ARTICLES = articles();

    /** Our own sentences, each in one article, the order mixed so that dyads come back. */
    private static List<TagRequest> articles() {
        List<String> sentences = new ArrayList<>();
        sentences.addAll(sentences("sentences.yaml"));
        sentences.addAll(sentences("wrong-readings.yaml"));
        Collections.shuffle(sentences, new Random(20261122));
        List<TagRequest> articles = new ArrayList<>();
        for (int from = 0; from + 2 < sentences.size(); from += SENTENCES_OF_AN_ARTICLE) {
            List<String> part = sentences.subList(from, Math.min(sentences.size(), from + SENTENCES_OF_AN_ARTICLE));
            String text = String.join(articles.size() % 2 == 0 ? " " : "\n\n", part.subList(1, part.size()));
            articles.add(new TagRequest(part.get(0), text, pairs(text), List.of(new Span(0, text.indexOf(' ')))));
        }
        return articles;
    }

    private static List<Pair> pairs(String text) {
        int end = text.lastIndexOf(' ');
        return List.of(new Pair(new Span(0, text.indexOf(' ')), new Span(end + 1, text.length())));
    }

    private static List<String> sentences(String file) {
        try (InputStream in = SameBytesTest.class.getResourceAsStream(file)) {
            List<String> texts = new ArrayList<>();
            for (JsonNode row : new YAMLMapper().readTree(in)) {
                texts.add(row.path("text").asText());
            }
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static String digest(TagRequest article) {
        try {
            TagResult result = TAGGER.tag(article);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ContractJson.mapper().writeValueAsBytes(result.tags()));
            digest.update(ContractJson.mapper().writeValueAsBytes(result.targets()));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digests(int threads) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> tasks = ARTICLES.stream()
                    .map(article -> (Callable<String>) () -> digest(article))
                    .toList();
            StringBuilder lines = new StringBuilder();
            for (Future<String> done : pool.invokeAll(tasks)) {
                lines.append(done.get()).append('\n');
            }
            return lines.toString();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givesTheBytesThatAreInTheRepositoryOnAnyJdk() throws Exception {
        String digests = digests(1);
        if (Boolean.getBoolean("demarche.digests.renew")) {
            Files.writeString(SOURCE, digests);
        }

        assertThat(digests)
                .as(
                        "the tags of our own texts; if a rule was changed on purpose, see CONTRIBUTING.md for how to renew them")
                .isEqualTo(Files.readString(SOURCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 16})
    void givesTheSameBytesOnAnyNumberOfThreads(int threads) throws Exception {
        assertThat(digests(threads)).isEqualTo(digests(1));
    }

    @Test
    void coversManyStancesAndThemes() {
        assertThat(ARTICLES.stream().map(article -> TAGGER.tag(article).tags()).toList())
                .hasSizeGreaterThan(10)
                .allSatisfy(tags -> {
                    assertThat(tags.stances()).isNotEmpty();
                    assertThat(tags.themes()).isNotEmpty();
                    assertThat(tags.actors()).hasSizeGreaterThan(2);
                });
    }
}
