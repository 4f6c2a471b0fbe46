package org.demarche.enrich.stance;

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
    private static final String WORDS = "stance.author.blame";
    private static final String MODEL = "stance.author.model";
    private static final String LABEL = "blames";
    private static final double CONFIDENCE = 0.35;
    private static final double SCORE_OF_BLAME = -3.0;

    private final Valence valence;

    AuthorStances(Valence valence) {
        this.valence = valence;
    }

    /** The sentence of a longer text: it must speak in the first person, and blame more than it praises. */
    List<Stance> read(SentenceView sentence, List<Valence.At> words) {
        boolean personal = false;
        for (int t = sentence.first(); t < sentence.end(); t++) {
            personal |= valence.isFirstPerson(sentence.word(t));
        }
        return personal ? blame(sentence, words) : List.of();
    }

    /**
     * The sentence that is a whole text, which may be a unit of speech.
     *
     * @param stances those found so far; the blame of a speaker joins them, and what is no blame in the speaker's mouth leaves them
     */
    void speech(SentenceView sentence, SpeechModel.Kind kind, List<Stance> stances, List<Valence.At> words) {
        switch (kind) {
            case REPORT -> {
                if (stances.isEmpty()) {
                    stances.addAll(blame(sentence, words));
                }
            }
            case CALM -> stances.removeIf(stance -> stance.polarity() < 0);
            case ATTACK -> {
                if (stances.stream().noneMatch(stance -> stance.polarity() < 0)) {
                    stances.add(stance(sentence, worst(sentence, words), MODEL));
                }
            }
        }
    }

    private static List<Stance> blame(SentenceView sentence, List<Valence.At> words) {
        int balance = 0;
        for (Valence.At word : words) {
            balance += within(sentence, word) ? word.value() : 0;
        }
        return balance < 0 ? List.of(stance(sentence, worst(sentence, words), WORDS)) : List.of();
    }

    /** The first word of blame, null where no word alone lays it. */
    private static Valence.At worst(SentenceView sentence, List<Valence.At> words) {
        for (Valence.At word : words) {
            if (within(sentence, word) && word.value() < 0) {
                return word;
            }
        }
        return null;
    }

    private static boolean within(SentenceView sentence, Valence.At word) {
        return word.first() >= sentence.first() && word.end() <= sentence.end();
    }

    private static Mention blamed(SentenceView sentence) {
        for (Mention mention : sentence.mentions()) {
            if (mention.speaks() && !mention.location()) {
                return mention;
            }
        }
        return null;
    }

    /** @param word null where no word alone lays the blame, but the whole sentence does */
    private static Stance stance(SentenceView sentence, Valence.At word, String rule) {
        Mention blamed = blamed(sentence);
        int first = word == null ? sentence.first() : word.first();
        int end = word == null ? sentence.end() : word.end();
        String label = word == null ? LABEL : sentence.word(first);
        Event event = new Event(
                first,
                end,
                end,
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
                List.of(rule),
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
                sentence.document()
                        .span(
                                blamed == null ? first : Math.min(first, blamed.first()),
                                blamed == null ? end : Math.max(end, blamed.end())),
                null);
    }
}
