package org.demarche.enrich.stance;

/** The words that a negator right before them turns. */
final class NegatedTokens {

    private static final int REACH = 3;

    private NegatedTokens() {}

    /** By token of the sentence, counted from its first. */
    static boolean[] of(SentenceView sentence) {
        boolean[] negated = new boolean[sentence.end() - sentence.first()];
        for (Modality.Marker marker : sentence.markers()) {
            if (marker.kind() == Modality.Kind.NEGATOR) {
                for (int t = marker.end(); t < Math.min(marker.end() + REACH, sentence.end()); t++) {
                    negated[t - sentence.first()] = true;
                }
            }
        }
        return negated;
    }
}
