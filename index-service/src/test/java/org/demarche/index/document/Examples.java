package org.demarche.index.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.contract.Actor;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Dyad;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.EventRoot;
import org.demarche.contract.PageKind;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.contract.Tags;
import org.demarche.contract.Theme;

/** Articles for tests. */
public final class Examples {

    public static final String TEXT = "Northland is optimistic but cautious about Southland after the talks.";

    private Examples() {}

    /** An article with so many stances. */
    public static EnrichedArticle article(String id, long revision, int stances) {
        Article article = new Article(
                1,
                id,
                "https://news.example/" + id,
                "https://news.example/" + id,
                new Article.Source("The Example", "news.example", null),
                "After the talks",
                List.of("A. Writer"),
                OffsetDateTime.parse("2026-03-01T01:00:00-07:00"),
                null,
                Instant.parse("2026-03-01T09:00:00Z"),
                "en",
                "World",
                List.of("talks", "Southland"),
                "https://news.example/pictures/talks.jpg",
                TEXT,
                null,
                new Article.Extraction("example", 0.9, PageKind.STUB, true, List.of()));
        List<Stance> observed = IntStream.range(0, stances)
                .mapToObj(position -> stance(position % 2 == 0))
                .toList();
        return new EnrichedArticle(article, revision, tags(observed));
    }

    private static Stance stance(boolean hedged) {
        return new Stance(
                "NOR",
                "SOU",
                1,
                hedged ? 0.2 : 0.4,
                "optimistic but cautious",
                QuadClass.VERBAL_COOPERATION,
                EventRoot.SUPPORT,
                4,
                hedged,
                false,
                false,
                true,
                "Northland",
                List.of("Example Wire", "Northland"),
                hedged ? "SEC.ARMS_CONTROL" : null,
                hedged ? new Stance.Compound(List.of("optimistic", "cautious"), "but") : null,
                0.8,
                List.of("stance.optimistic"),
                new Span(13, 36),
                null);
    }

    private static Tags tags(List<Stance> stances) {
        List<Dyad> dyads = stances.isEmpty()
                ? List.of()
                : List.of(new Dyad("NOR", "SOU", stances.size(), 0.3, Dyad.Label.MIXED, 0.5, null));
        return new Tags(
                List.of(new Actor(
                        "NOR",
                        "Northland",
                        Actor.Type.STATE,
                        "NORGOV",
                        null,
                        null,
                        List.of(new Span(0, 9)),
                        List.of("actor.name"))),
                stances,
                dyads,
                List.of(
                        new Theme("SEC.ARMS_CONTROL", "Arms control", 0.9, true, List.of(), List.of()),
                        new Theme("SEC.BORDERS", "Borders", 0.4, false, List.of(), List.of())),
                List.of(),
                new Tags.Versions("1.0.0", "1.0.0", null),
                true);
    }

    public static Change.Upsert upsert(String id, long revision, int stances) {
        EnrichedArticle article = article(id, revision, stances);
        ObjectNode json = ContractJson.mapper().valueToTree(article);
        return new Change.Upsert(article, json);
    }

    public static byte[] json(Object value) {
        try {
            return ContractJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
