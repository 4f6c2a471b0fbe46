package org.demarche.training;

import java.util.ArrayList;
import java.util.List;
import org.demarche.enrich.model.Models.SpeechQuestion;
import org.demarche.enrich.stance.StanceTagger;

/**
 * Units of speech, which attack or do not, and sentences of reports, of which only is asked whether they are speech.
 *
 * @param examples the units first
 * @param ruled by unit, whether the rules alone find an attack
 */
record SpeechExamples(List<Example> examples, List<Boolean> ruled) {

    /** Of the sentences of NewsMTSC every how many-th is taken: they would outweigh the rest. */
    private static final int EVERY = 3;

    static SpeechExamples of(TextReader reader, Unscon unscon, SentenceCorpus corpus, NewsMtsc news) {
        List<Example> examples = new ArrayList<>();
        List<Boolean> ruled = new ArrayList<>();
        for (Unscon.Unit unit : unscon.units()) {
            StanceTagger.Reading reading = reader.read(unit.text());
            examples.add(new Example(reading.speechFeatures(), new int[] {1, unit.attack() ? 1 : -1}, unit.speech()));
            ruled.add(reading.stances().stream().anyMatch(stance -> stance.polarity() < 0));
        }
        List<String> reports = new ArrayList<>();
        corpus.sentences().forEach(sentence -> reports.add(sentence.text()));
        List<String> sentences = news.sentences();
        for (int i = 0; i < sentences.size(); i += EVERY) {
            reports.add(sentences.get(i));
        }
        for (String report : reports) {
            examples.add(new Example(reader.read(report).speechFeatures(), new int[] {-1, 0}, report));
        }
        return new SpeechExamples(examples, ruled);
    }

    /** A line of figures by cross-validation. */
    String validate(Trainer trainer) {
        List<double[]> scores = CrossValidation.scores(trainer, examples);
        MacroF1 whole = new MacroF1(2);
        MacroF1 model = new MacroF1(2);
        MacroF1 spoken = new MacroF1(2);
        for (int i = 0; i < scores.size(); i++) {
            boolean speech = scores.get(i)[SpeechQuestion.SPOKEN.ordinal()] > 0;
            boolean attack = scores.get(i)[SpeechQuestion.ATTACK.ordinal()] > 0;
            spoken.count(i < ruled.size() ? 1 : 0, speech ? 1 : 0);
            if (i < ruled.size()) {
                int truth = examples.get(i).answers()[SpeechQuestion.ATTACK.ordinal()] > 0 ? 1 : 0;
                model.count(truth, attack ? 1 : 0);
                whole.count(truth, (speech ? attack : ruled.get(i)) ? 1 : 0);
            }
        }
        return String.format(
                "conflict: macro-F1 %.1f of %d units (%.1f by the model alone); speech or report: %.1f",
                whole.value(), ruled.size(), model.value(), spoken.value());
    }
}
