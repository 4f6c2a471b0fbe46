package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/**
 * The blame that a text itself lays, where it holds no other stance: speeches speak in the first person, or of one party in words
 * that blame it. The source is {@code AUTHOR}; the target {@code UNNAMED} where nobody is named.
 */
final class AuthorStances {

    static final String AUTHOR = "AUTHOR";
    static final String UNNAMED = "UNNAMED";
    private static final double CONFIDENCE = 0.35;
    private static final double SCORE_OF_BLAME = -3.0;

    private final Valence valence;

    AuthorStances(Valence valence) {
        this.valence = valence;
    }

    /** @param alone whether the sentence is the whole text: then it is a unit of speech, not part of a report */
    List<Stance> read(SentenceView sentence, List<Valence.At> words, boolean alone) {
        int balance = 0;
        Valence.At worst = null;
        for (Valence.At word : words) {
            if (word.first() >= sentence.first() && word.end() <= sentence.end()) {
                balance += word.value();
                worst = worst == null && word.value() < 0 ? word : worst;
            }
        }
        boolean personal = false;
        for (int t = sentence.first(); t < sentence.end(); t++) {
            personal |= valence.isFirstPerson(sentence.word(t));
        }
        Mention blamed = blamed(sentence);
        List<Stance> stances = new ArrayList<>(1);
        if (worst != null && balance < 0 && (personal || alone)) {
            stances.add(stance(sentence, worst, blamed));
        }
        return stances;
    }

    private static Mention blamed(SentenceView sentence) {
        for (Mention mention : sentence.mentions()) {
            if (mention.speaks() && !mention.location()) {
                return mention;
            }
        }
        return null;
    }

    private static Stance stance(SentenceView sentence, Valence.At word, Mention blamed) {
        int first = blamed == null ? word.first() : Math.min(word.first(), blamed.first());
        int end = blamed == null ? word.end() : Math.max(word.end(), blamed.end());
        String label = sentence.word(word.first());
        Event event = new Event(
                word.first(),
                word.end(),
                word.end(),
                Appraisal.FRAME,
                Cue.Form.ADJECTIVE,
                EventRoot.ACCUSE,
                -1,
                SCORE_OF_BLAME,
                false,
                false,
                false,
                false,
                false,
                List.of("stance.author.blame"),
                label);
        return Observation.of(
                event,
                AUTHOR,
                blamed == null ? UNNAMED : blamed.actorId(),
                label,
                -1,
                null,
                null,
                CONFIDENCE,
                sentence.document().span(first, end),
                null);
    }
}
