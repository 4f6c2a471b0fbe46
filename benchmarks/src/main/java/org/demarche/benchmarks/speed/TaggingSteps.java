package org.demarche.benchmarks.speed;

import java.util.List;
import java.util.function.Function;
import org.demarche.benchmarks.text.TextSet;
import org.demarche.enrich.actor.Gazetteer;
import org.demarche.enrich.stance.StanceTagger;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.Tagger;
import org.demarche.enrich.text.Segmenter;
import org.demarche.enrich.theme.Taxonomy;
import org.demarche.enrich.theme.ThemeTagger;

/** The tagger and what it does first, each with the steps before it. */
final class TaggingSteps {

    private TaggingSteps() {}

    static Function<TextSet.Text, Object> named(String name) {
        return switch (name) {
            case TaggingBenchmark.SEGMENTER -> segmenter();
            case "themes' phrases" -> phrases();
            case "actors" -> actors();
            case "tagger" -> tagger();
            default -> throw new IllegalArgumentException("no step is called " + name);
        };
    }

    private static Function<TextSet.Text, Object> segmenter() {
        Segmenter segmenter = Segmenter.load();
        return text -> segmenter.segment(text.text());
    }

    private static Function<TextSet.Text, Object> phrases() {
        Segmenter segmenter = Segmenter.load();
        Gazetteer gazetteer = Gazetteer.load();
        ThemeTagger themes = ThemeTagger.of(
                Taxonomy.bundled(),
                id -> gazetteer.entity(id) != null,
                StanceTagger.load().frames()::contains);
        return text -> themes.read(segmenter.segment(text.text()));
    }

    private static Function<TextSet.Text, Object> actors() {
        Segmenter segmenter = Segmenter.load();
        Gazetteer gazetteer = Gazetteer.load();
        return text -> gazetteer.find(segmenter.segment(text.text()), List.of());
    }

    private static Function<TextSet.Text, Object> tagger() {
        Tagger tagger = Tagger.load();
        return text -> tagger.tag(new TagRequest(text.title(), text.text(), List.of(), List.of()));
    }
}
