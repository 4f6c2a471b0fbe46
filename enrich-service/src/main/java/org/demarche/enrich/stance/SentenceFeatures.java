package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.model.Features;
import org.demarche.enrich.model.WordVectors;

/** What the models of events and of speech see of a sentence as a whole: its words, the events and stances in it, praise and blame. */
final class SentenceFeatures {

    private static final String EDGE = "@edge";
    private static final double LESS = 0.7;
    private static final int STEM = 6;
    private static final int MOST_COUNTED = 3;

    private final WordVectors vectors;

    /** Whether names are seen, or only that somebody is named: who acts says nothing of what is done. */
    private final boolean named;

    SentenceFeatures(WordVectors vectors, boolean named) {
        this.vectors = vectors;
        this.named = named;
    }

    Features of(SentenceView sentence, List<Event> events, List<Stance> stances, List<Valence.At> valued) {
        Features features = new Features();
        words(features, sentence);
        actors(features, sentence);
        sentence.markers()
                .forEach(marker -> features.add("marker", marker.kind().name(), 1));
        events(features, events);
        stances(features, stances);
        valence(features, sentence, valued);
        int length = sentence.end() - sentence.first();
        features.add("length", length < 6 ? "phrase" : length < 14 ? "short" : length < 30 ? "middle" : "long", 1);
        features.dense(dense(sentence));
        return features;
    }

    private void words(Features features, SentenceView sentence) {
        String before = EDGE;
        for (int t = sentence.first(); t < sentence.end(); t++) {
            String word = sentence.word(t);
            Mention mention = named ? null : sentence.mentionAt(t);
            if (mention != null) {
                if (t > Math.max(mention.first(), sentence.first())) {
                    continue;
                }
                word = mention.entity().type().name();
            }
            features.add("word", word, 1);
            if (word.length() > 4) {
                features.add("stem", word.substring(0, Math.min(STEM, word.length())), LESS);
            }
            features.add("two", before, word, LESS);
            before = word;
        }
        features.add("two", before, EDGE, LESS);
    }

    private void actors(Features features, SentenceView sentence) {
        for (Mention mention : sentence.mentions()) {
            if (named) {
                features.add("actor", mention.actorId(), 1);
                features.add("type", mention.entity().type().name(), 1);
            }
        }
        features.add("actors", counted(sentence.mentions().size()), 1);
    }

    private static void events(Features features, List<Event> events) {
        for (Event event : events) {
            if (event.root() != null) {
                features.add("root", event.root().name(), 1);
                features.add("frame", event.head().id(), LESS);
                features.add("polarity", Integer.toString(event.polarity()), 1);
                features.add("quad", event.root().quadClass().name(), 1);
            }
        }
    }

    private static void stances(Features features, List<Stance> stances) {
        if (stances.isEmpty()) {
            features.add("stances", "none", 1);
        }
        for (Stance stance : stances) {
            features.add("stance", stance.eventRoot().name(), 1);
            features.add("stance sign", Integer.toString(Integer.signum(stance.polarity())), 1);
            stance.rules().forEach(rule -> features.add("rule", rule, LESS));
        }
    }

    private static void valence(Features features, SentenceView sentence, List<Valence.At> valued) {
        boolean[] negated = NegatedTokens.of(sentence);
        int praise = 0;
        int blame = 0;
        for (Valence.At word : valued) {
            if (word.first() >= sentence.first() && word.end() <= sentence.end()) {
                boolean good = word.value() > 0 != negated[word.first() - sentence.first()];
                praise += good ? 1 : 0;
                blame += good ? 0 : 1;
            }
        }
        features.add("praise", counted(praise), 1);
        features.add("blame", counted(blame), 1);
        features.add("balance", Integer.toString(Integer.signum(praise - blame)), 1);
        features.add("balance", "size", (blame - praise) / 2.0);
    }

    private static String counted(int count) {
        return Integer.toString(Math.min(MOST_COUNTED, count));
    }

    private float[] dense(SentenceView sentence) {
        float[] sums = new float[vectors.dimensions()];
        double mass = 0;
        for (int t = sentence.first(); t < sentence.end(); t++) {
            mass += vectors.addTo(sums, 0, sentence.word(t), 1) ? 1 : 0;
        }
        return scaled(sums, mass);
    }

    /** Divides the sums of each of several blocks of equal length by the root of its mass and one. */
    static float[] scaled(float[] sums, double... masses) {
        int size = sums.length / masses.length;
        float[] scaled = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            scaled[i] = (float) (sums[i] / Math.sqrt(1 + masses[i / size]));
        }
        return scaled;
    }
}
