package org.demarche.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.demarche.contract.Stance.Compound;

/** The records of the golden files, built in Java; their offsets are searched in the text, those of the files are fixed. */
final class Golden {

    private static final String TEXT =
            """
            Norway is optimistic but cautious 🕊️ about the talks with Sweden, its foreign minister Ada Lind said on Monday.

            “We will not accept new tolls,” she added. NATO and the Nordic states welcomed the talks. \
            The Red Harbour militia threatened to attack Norway if the talks go on.""";
    private static final String OPENING = "Norway is optimistic but cautious 🕊️ about the talks with Sweden";
    private static final Compound OPTIMISTIC_BUT_CAUTIOUS = new Compound(List.of("optimistic", "cautious"), "but");

    private Golden() {}

    static String json(String name) {
        try (InputStream file = Golden.class.getResourceAsStream(name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Article minimalArticle() {
        return new Article(
                Article.SCHEMA_VERSION,
                "f8c6323a16b6d304eb66fc13dab00d62",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Envoys met in Geneva.",
                null,
                null);
    }

    static Article article() {
        return new Article(
                Article.SCHEMA_VERSION,
                "0196f9ee3b6c28ed96bace90529281dc",
                "https://news.example/world/envoy-visit?from=feed",
                "https://news.example/world/envoy-visit",
                new Article.Source("Example News", "news.example", "example-world"),
                "Norway looks ahead to talks with Sweden",
                List.of("Kim Berg", "Lee Dahl"),
                OffsetDateTime.parse("2026-11-20T10:30:00+02:00"),
                OffsetDateTime.parse("2026-11-20T09:15:30.25Z"),
                Instant.parse("2026-11-20T10:00:00.123456Z"),
                "en",
                "World",
                List.of("Norway", "Sweden", "talks"),
                "https://news.example/pictures/envoys.jpg",
                TEXT,
                "Norway is optimistic but cautious about the talks with Sweden.",
                new Article.Extraction(
                        "density",
                        0.92,
                        PageKind.STUB,
                        true,
                        List.of(
                                new Article.Removed("share-buttons", "Share this page"),
                                new Article.Removed("newsletter", "Sign up for our letter"))));
    }

    static EnrichedArticle enrichedArticle() {
        return new EnrichedArticle(
                article(),
                1_795_168_800_123L,
                new Tags(
                        actors(),
                        stances(),
                        dyads(),
                        themes(),
                        quotes(),
                        new Tags.Versions("0.1.0", "2026-11", "minilm-l6-v2"),
                        true));
    }

    private static List<Actor> actors() {
        return List.of(
                new Actor(
                        "NOR",
                        "Norway",
                        Actor.Type.STATE,
                        "NORGOV",
                        null,
                        null,
                        List.of(first("Norway"), last("Norway")),
                        List.of("actor.name")),
                new Actor(
                        "SWE",
                        "Sweden",
                        Actor.Type.STATE,
                        "SWEGOV",
                        null,
                        null,
                        List.of(first("Sweden")),
                        List.of("actor.name")),
                new Actor(
                        "ada-lind",
                        "Ada Lind",
                        Actor.Type.PERSON,
                        "NORGOV",
                        "NOR",
                        "foreign minister",
                        List.of(first("Ada Lind")),
                        List.of("actor.person")),
                new Actor(
                        "NATO",
                        "NATO",
                        Actor.Type.ORGANISATION,
                        "IGOWSTNAT",
                        null,
                        null,
                        List.of(first("NATO")),
                        List.of("actor.name")),
                new Actor(
                        "nordic-states",
                        "Nordic states",
                        Actor.Type.STATE_GROUP,
                        "NRD",
                        null,
                        null,
                        List.of(first("Nordic states")),
                        List.of("actor.name")),
                new Actor(
                        "red-harbour",
                        "Red Harbour",
                        Actor.Type.ARMED_GROUP,
                        "NORREB",
                        null,
                        null,
                        List.of(first("Red Harbour militia")),
                        List.of("actor.name")));
    }

    private static List<Stance> stances() {
        return List.of(
                new Stance(
                        "NOR",
                        "SWE",
                        1,
                        0.3,
                        "optimistic but cautious",
                        QuadClass.VERBAL_COOPERATION,
                        EventRoot.SUPPORT,
                        3.5,
                        true,
                        false,
                        false,
                        true,
                        "Ada Lind",
                        List.of("Example Wire", "Ada Lind"),
                        "DIP.TALKS",
                        OPTIMISTIC_BUT_CAUTIOUS,
                        0.9,
                        List.of("lexicon.optimistic", "hedge.cautious"),
                        first(OPENING),
                        null),
                new Stance(
                        "NOR",
                        "SWE",
                        -1,
                        -0.5,
                        "rejects",
                        QuadClass.VERBAL_CONFLICT,
                        EventRoot.REJECT,
                        -4.0,
                        false,
                        true,
                        false,
                        true,
                        "Ada Lind",
                        List.of("Ada Lind"),
                        "ECO.TRADE",
                        null,
                        0.7,
                        List.of("verb.accept", "negation.not"),
                        first("We will not accept new tolls"),
                        0),
                new Stance(
                        "NATO",
                        "NOR",
                        2,
                        1.0,
                        "welcomes",
                        QuadClass.VERBAL_COOPERATION,
                        EventRoot.SUPPORT,
                        3.5,
                        false,
                        false,
                        false,
                        false,
                        null,
                        List.of(),
                        null,
                        null,
                        0.8,
                        List.of("verb.welcome"),
                        first("NATO and the Nordic states welcomed the talks"),
                        null),
                new Stance(
                        "red-harbour",
                        "NOR",
                        -2,
                        -0.8,
                        "threatens",
                        QuadClass.VERBAL_CONFLICT,
                        EventRoot.THREATEN,
                        -7.0,
                        false,
                        false,
                        true,
                        false,
                        null,
                        null,
                        null,
                        null,
                        0.85,
                        List.of("verb.threaten", "condition.if"),
                        first("threatened to attack Norway if the talks go on"),
                        null));
    }

    private static List<Dyad> dyads() {
        return List.of(
                new Dyad("NOR", "SWE", 2, -0.1, Dyad.Label.MIXED, 0.5, OPTIMISTIC_BUT_CAUTIOUS),
                new Dyad("NATO", "NOR", 1, 1.0, Dyad.Label.FAVOURABLE, 0.0, null),
                new Dyad("red-harbour", "NOR", 1, -0.8, Dyad.Label.UNFAVOURABLE, 0.0, null));
    }

    private static List<Theme> themes() {
        int second = TEXT.indexOf("welcomed the talks") + "welcomed the ".length();
        return List.of(
                new Theme(
                        "DIP.TALKS",
                        "Talks",
                        4.5,
                        true,
                        List.of(first("talks"), new Span(second, second + "talks".length()), last("talks")),
                        List.of("theme.phrase:talks")),
                new Theme("ECO.TRADE", "Trade", 1.25, false, List.of(), List.of("theme.actor:WTO")));
    }

    private static List<Quote> quotes() {
        return List.of(
                new Quote(
                        "Ada Lind",
                        first("Ada Lind"),
                        "NOR",
                        "said",
                        first("said"),
                        first(OPENING),
                        false,
                        List.of("quote.indirect")),
                new Quote(
                        "she",
                        new Span(TEXT.indexOf("she added"), TEXT.indexOf(" added")),
                        "NOR",
                        "added",
                        first("added"),
                        first("We will not accept new tolls,"),
                        true,
                        List.of("quote.direct", "quote.speaker.after")));
    }

    private static Span first(String words) {
        return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static Span last(String words) {
        return new Span(TEXT.lastIndexOf(words), TEXT.lastIndexOf(words) + words.length());
    }
}
