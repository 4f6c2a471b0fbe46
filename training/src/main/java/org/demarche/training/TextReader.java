package org.demarche.training;

import java.util.List;
import org.demarche.enrich.actor.Gazetteer;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.model.Models;
import org.demarche.enrich.stance.StanceTagger;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Segmenter;

/** Reads a text as the tagger does, but by its rules alone: what a model learns from must not depend on the model before. */
final class TextReader {

    private final Segmenter segmenter = Segmenter.load();
    private final Gazetteer gazetteer = Gazetteer.load();
    private final StanceTagger tagger = StanceTagger.load(Models.untrained());

    StanceTagger.Reading read(String text) {
        Document document = segmenter.segment(text);
        List<Mention> mentions = gazetteer.find(document, List.of());
        return tagger.read(document, mentions, gazetteer.parties(document, mentions), List.of());
    }
}
