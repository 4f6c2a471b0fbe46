package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.enrich.model.Features;
import org.demarche.enrich.model.WordVectors;

/**
 * What the model of polarity sees of one word of a sentence: the words around it by side and distance, the praise and blame, what it
 * does and what is done to it, and the word vectors before it, behind it, in its clause and in all.
 */
final class TargetFeatures {

    private static final String MASK = "@target";
    private static final String EDGE = "@edge";
    private static final double LESS = 0.7;
    private static final int TOUCHING = 2;
    private static final int NEAR = 6;
    private static final int STEM = 6;
    private static final double FADE = 5;

    private final WordVectors vectors;
    private final TargetJudge judge;
    private final ClauseBounds bounds;

    TargetFeatures(WordVectors vectors, TargetJudge judge, ClauseBounds bounds) {
        this.vectors = vectors;
        this.judge = judge;
        this.bounds = bounds;
    }

    Features of(SentenceView sentence, List<Event> events, List<Valence.At> valued, int first, int end) {
        Features features = new Features();
        boolean[] negated = NegatedTokens.of(sentence);
        int clauseFirst = bounds.first(sentence, first);
        int clauseEnd = bounds.end(sentence, end);
        for (int t = first; t < end; t++) {
            features.add("target", sentence.word(t), LESS);
        }
        String before = EDGE;
        for (int t = sentence.first(); t < sentence.end(); t++) {
            boolean inside = t >= first && t < end;
            if (inside && t > first) {
                continue;
            }
            String word = inside ? MASK : sentence.word(t);
            if (!inside) {
                word(features, word, t < first ? first - t : t - end + 1, t < first ? "left" : "right");
                if (t >= clauseFirst && t < clauseEnd) {
                    features.add("clause", word, LESS);
                }
                if (negated[t - sentence.first()]) {
                    features.add("negated", word, 1);
                }
            }
            features.add("two", before, word, LESS);
            before = word;
        }
        features.add("two", before, EDGE, LESS);
        events(features, events, first, end);
        valence(features, sentence, valued, negated, first, end, clauseFirst, clauseEnd);
        rules(features, judge.judge(sentence, events, valued, first, end));
        quotes(features, sentence, first);
        features.dense(dense(sentence, first, end, clauseFirst, clauseEnd));
        return features;
    }

    private static void word(Features features, String word, int distance, String side) {
        features.add("word", word, LESS);
        if (word.length() > 4) {
            features.add("stem", word.substring(0, Math.min(STEM, word.length())), 0.6);
        }
        if (distance <= TOUCHING) {
            features.add(side, word, distance == 1 ? "1" : "2", 1);
        }
        if (distance <= NEAR) {
            features.add(side, word, 1);
        }
    }

    private static void events(Features features, List<Event> events, int first, int end) {
        for (Event event : events) {
            if (event.root() == null) {
                continue;
            }
            boolean actor = event.passive() ? event.end() <= first : event.first() >= end;
            int distance = distance(event.first(), event.end(), first, end);
            String role = actor ? "does" : "suffers";
            features.add(role, event.root().name(), 1);
            features.add(role, event.head().id(), LESS);
            features.add(role, sign(event.polarity()), distance < 4 ? "near" : distance < 10 ? "apart" : "far", 1);
        }
    }

    private static void valence(
            Features features,
            SentenceView sentence,
            List<Valence.At> valued,
            boolean[] negated,
            int first,
            int end,
            int clauseFirst,
            int clauseEnd) {
        for (Valence.At word : valued) {
            boolean outside = word.first() < sentence.first() || word.end() > sentence.end();
            if (outside || word.first() >= first && word.end() <= end) {
                continue;
            }
            int distance = distance(word.first(), word.end(), first, end);
            String sign = sign(negated[word.first() - sentence.first()] ? -word.value() : word.value());
            String side = word.first() < first ? "left" : "right";
            features.add("valence", sign, LESS);
            features.add("valence " + side, sign, distance < 3 ? "near" : distance < 8 ? "apart" : "far", 1);
            if (word.first() >= clauseFirst && word.end() <= clauseEnd) {
                features.add("valence in clause", sign, 1);
            }
        }
    }

    private static void rules(Features features, double score) {
        features.add("rules", Integer.toString((int) Math.floor(score * 5)), 1);
        features.add("rules", "score", score * 2);
    }

    private static void quotes(Features features, SentenceView sentence, int first) {
        int marks = 0;
        for (int t = sentence.first(); t < first; t++) {
            marks += sentence.word(t).equals("\"") ? 1 : 0;
        }
        features.add("quote", marks % 2 == 0 ? "outside" : "inside", 1);
    }

    private float[] dense(SentenceView sentence, int first, int end, int clauseFirst, int clauseEnd) {
        int size = vectors.dimensions();
        float[] sums = new float[4 * size];
        double[] masses = new double[4];
        for (int t = sentence.first(); t < sentence.end(); t++) {
            if (t >= first && t < end) {
                continue;
            }
            String word = sentence.word(t);
            if (!vectors.addTo(sums, 0, word, 1)) {
                continue;
            }
            masses[0]++;
            int distance = t < first ? first - t : t - end + 1;
            int side = t < first ? 1 : 2;
            double fade = FADE / (FADE + distance);
            vectors.addTo(sums, side * size, word, fade);
            masses[side] += fade;
            if (t >= clauseFirst && t < clauseEnd) {
                vectors.addTo(sums, 3 * size, word, 1);
                masses[3]++;
            }
        }
        return SentenceFeatures.scaled(sums, masses);
    }

    private static int distance(int from, int to, int first, int end) {
        return from >= end ? from - end : Math.max(0, first - to);
    }

    private static String sign(int value) {
        return value > 0 ? "+" : value < 0 ? "-" : "0";
    }
}
