package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.enrich.actor.Mention;

/** Decides whether a word is a verb, a noun or an adjective where it stands, from its neighbours alone. */
final class CueReading {

    private final Modality words;

    CueReading(Modality words) {
        this.words = words;
    }

    /** The cues at a place that agree with its part of speech there. */
    List<Cue> read(SentenceView sentence, SentenceView.CueAt at) {
        List<Cue> cues = at.cues();
        boolean verb = cues.stream().anyMatch(cue -> cue.form().isVerb());
        boolean noun = cues.stream().anyMatch(cue -> cue.form().isNoun());
        if (!verb) {
            return cues;
        }
        if (asNoun(sentence, at, noun)) {
            return cues.stream().filter(cue -> !cue.form().isVerb()).toList();
        }
        return cues.stream().filter(cue -> cue.form().isVerb()).toList();
    }

    private boolean asNoun(SentenceView sentence, SentenceView.CueAt at, boolean noun) {
        Cue.Form form = at.cues().stream()
                .filter(cue -> cue.form().isVerb())
                .findFirst()
                .orElseThrow()
                .form();
        int before = at.first() - 1;
        while (sentence.word(before).endsWith("ly") || sentence.word(before).equals("\"")) {
            before--;
        }
        String previous = sentence.word(before);
        String next = sentence.word(at.end());
        if (form == Cue.Form.BASE || form == Cue.Form.THIRD) {
            if (words.auxiliaries.contains(previous) && !previous.equals("and") && !previous.equals("or")) {
                return form == Cue.Form.THIRD;
            }
            if (words.determiners.contains(previous) || words.prepositions.contains(previous)) {
                return true;
            }
            if (noun && form == Cue.Form.BASE && verbEndsAt(sentence, at.first())) {
                return true;
            }
            Mention mention = sentence.mentionAt(before);
            if (mention != null) {
                if (mention.kind() == Mention.Kind.ADJECTIVE) {
                    return true;
                }
                if (!noun) {
                    return false;
                }
                return form == Cue.Form.BASE
                        ? !previous.endsWith("s")
                        : words.prepositions.contains(next) && !next.equals("for");
            }
            if (!noun) {
                return form == Cue.Form.BASE && previous.isEmpty();
            }
            if (form == Cue.Form.BASE) {
                return !previous.endsWith("s") && !previous.equals("and") && !previous.equals("who");
            }
            return !(words.determiners.contains(next) || sentence.mentionAt(at.end()) != null)
                    || words.prepositions.contains(next);
        }
        if (form == Cue.Form.GERUND) {
            return noun
                    && (words.determiners.contains(previous) && !words.prepositions.contains(previous)
                            || next.equals("of"));
        }
        return form.canBePassive() && modifiesNoun(sentence, at, previous);
    }

    /** "lifts blockade": what follows a verb at once is its object. */
    private static boolean verbEndsAt(SentenceView sentence, int token) {
        return sentence.cues().stream()
                .anyMatch(other ->
                        other.end() == token && other.cues().get(0).form().isVerb());
    }

    /** "the detained journalists": a determiner before and a plain word after. */
    private boolean modifiesNoun(SentenceView sentence, SentenceView.CueAt at, String previous) {
        boolean determined = previous.equals("the")
                || previous.equals("a")
                || previous.equals("an")
                || previous.equals("'s")
                || previous.equals("its")
                || previous.equals("their")
                || previous.equals("his")
                || previous.equals("of");
        String next = sentence.word(at.end());
        return determined
                && !words.prepositions.contains(next)
                && !words.determiners.contains(next)
                && !next.equals("by");
    }

    /** Whether a participle is passive where it stands. */
    boolean passive(SentenceView sentence, int first, int end, Cue.Form form) {
        if (!form.canBePassive()) {
            return false;
        }
        int before = first - 1;
        for (int steps = 0; steps < 4 && before >= sentence.first(); steps++, before--) {
            String word = sentence.word(before);
            if (words.beForms.contains(word)) {
                return true;
            }
            if (!word.endsWith("ly")
                    && !word.equals("not")
                    && !word.equals("n't")
                    && !word.equals("also")
                    && !word.equals("never")
                    && !word.equals("repeatedly")
                    && !word.equals("all")
                    && !word.equals("already")) {
                break;
            }
        }
        return sentence.word(end).equals("by");
    }
}
