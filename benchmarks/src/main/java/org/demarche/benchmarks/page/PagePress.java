package org.demarche.benchmarks.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets the words of the samples into pages as large, and as full of chrome, as news pages are; the same in every run. */
final class PagePress {

    private static final int COPIES_OF_A_SHAPE = 4;
    private static final int PARAGRAPHS_UNDER_A_SUBHEADING = 5;
    private static final int RANKED = 10;

    private final Map<String, Fragment> fragments = new HashMap<>();
    private final List<String> headlines;
    private final List<String> paragraphs;
    private final Random random = new Random(1);

    PagePress(SamplePages samples) {
        headlines = samples.headlines();
        paragraphs = samples.paragraphs();
    }

    List<Page> pages() {
        List<PageShape> shapes = PageShape.load();
        return Stream.iterate(0, number -> number < COPIES_OF_A_SHAPE * shapes.size(), number -> number + 1)
                .map(number -> page(number, shapes.get(number % shapes.size())))
                .toList();
    }

    private Page page(int number, PageShape shape) {
        String url = "https://www.lantern-post.example/world/generated-" + number;
        Map<String, String> values = words();
        values.put("url", url);
        values.put("summary", pick(paragraphs));
        values.put("menu", repeat(shape.menu(), "menu.html"));
        values.put("cards", repeat(shape.cards(), "card.html"));
        values.put("ranking", repeat(RANKED, "ranking.html"));
        values.put("comments", repeat(shape.comments(), "comment.html"));
        values.put("rules", repeat(shape.rules(), "rule.css"));
        values.put("states", repeat(shape.states(), "state.json", ","));
        values.put("body", body(shape));
        return new Page("generated-" + number, fragment("page.html").fill(values), url);
    }

    private String body(PageShape shape) {
        StringBuilder body = new StringBuilder();
        int paragraphsAFigure = shape.paragraphs() / (shape.figures() + 1) + 1;
        for (int i = 0; i < shape.paragraphs(); i++) {
            if (i % PARAGRAPHS_UNDER_A_SUBHEADING == PARAGRAPHS_UNDER_A_SUBHEADING - 1) {
                body.append(filled("subheading.html")).append(filled("related.html"));
            }
            body.append(filled("paragraph.html"));
            if (i % paragraphsAFigure == paragraphsAFigure - 1) {
                body.append(filled("figure.html"));
            }
        }
        return body.toString();
    }

    private String repeat(int times, String fragment) {
        return repeat(times, fragment, "");
    }

    private String repeat(int times, String fragment, String between) {
        Supplier<String> next = () -> filled(fragment);
        return Stream.generate(next).limit(times).collect(Collectors.joining(between));
    }

    private String filled(String fragment) {
        return fragment(fragment).fill(words());
    }

    private Fragment fragment(String name) {
        return fragments.computeIfAbsent(name, Fragment::load);
    }

    private Map<String, String> words() {
        String paragraph = pick(paragraphs);
        Map<String, String> words = new HashMap<>();
        words.put("number", String.valueOf(1000 + random.nextInt(9000)));
        words.put("day", String.valueOf(10 + random.nextInt(20)));
        words.put("headline", pick(headlines));
        words.put("paragraph", paragraph);
        words.put("teaser", paragraph.substring(0, paragraph.indexOf(' ', paragraph.length() / 2)));
        words.put("word", pick(List.of(pick(headlines).split(" "))));
        return words;
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
