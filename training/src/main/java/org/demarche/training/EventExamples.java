package org.demarche.training;

import java.util.List;
import org.demarche.enrich.model.Models;

/** Sentences by the quad class of their event. */
final class EventExamples {

    private EventExamples() {}

    static List<Example> of(TextReader reader, SentenceCorpus corpus) {
        return corpus.sentences().stream()
                .map(sentence -> new Example(
                        reader.read(sentence.text()).eventFeatures(),
                        Example.oneOf(Models.EVENT_CLASSES, sentence.quad()),
                        sentence.text()))
                .toList();
    }
}
