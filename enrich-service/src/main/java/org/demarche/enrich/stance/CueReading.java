package org.demarche.enrich.stance;

import java.util.ArrayList;
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
        boolean dated = at.shorter() != null
                && sentence.word(at.end() - 1).equals("on")
                && words.days.contains(sentence.word(at.end()));
        if (dated || isAuxiliary(sentence, at)) {
            return List.of();
        }
        Cue.Form verb = null;
        boolean other = false;
        for (Cue cue : at.cues()) {
            if (!cue.form().isVerb()) {
                other = true;
            } else if (verb == null) {
                verb = cue.form();
            }
        }
        if (verb == null) {
            return at.cues();
        }
        boolean noun = asNoun(sentence, at, verb, other);
        if (!noun && !other) {
            return at.cues();
        }
        List<Cue> kept = new ArrayList<>(at.cues().size());
        for (Cue cue : at.cues()) {
            if (cue.form().isVerb() != noun) {
                kept.add(cue);
            }
        }
        return kept;
    }

    /** "did not rule out": the word only carries the negation. */
    private static boolean isAuxiliary(SentenceView sentence, SentenceView.CueAt at) {
        String word = sentence.word(at.first());
        String next = sentence.word(at.end());
        return at.end() == at.first() + 1
                && (word.equals("do") || word.equals("does") || word.equals("did"))
                && (next.equals("not") || next.equals("n't"));
    }

    private boolean asNoun(SentenceView sentence, SentenceView.CueAt at, Cue.Form form, boolean noun) {
        int before = at.first() - 1;
        while (sentence.word(before).endsWith("ly") || sentence.word(before).equals("\"")) {
            before--;
        }
        String previous = sentence.word(before);
        String next = sentence.word(at.end());
        if (form == Cue.Form.BASE && (previous.equals("-") || previous.equals("that") && next.equals(","))) {
            // "live-fire drills", "whose police lead that force, ..."
            return true;
        }
        if (form == Cue.Form.BASE || form == Cue.Form.THIRD) {
            if (words.auxiliaries.contains(previous) && !previous.equals("and") && !previous.equals("or")) {
                return form == Cue.Form.THIRD;
            }
            if (words.determiners.contains(previous) || words.prepositions.contains(previous)) {
                return true;
            }
            if (verbEndsAt(sentence, at.first())) {
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
                return form == Cue.Form.BASE
                        && (previous.isEmpty() || previous.endsWith("al") || previous.endsWith("ed"));
            }
            if (form == Cue.Form.BASE) {
                return !previous.endsWith("s") && !previous.equals("and") && !previous.equals("who");
            }
            return !(words.determiners.contains(next) || sentence.mentionAt(at.end()) != null)
                    || words.prepositions.contains(next);
        }
        if (form == Cue.Form.GERUND) {
            // "its training ranges", but "accused of bombing hospitals"
            return !previous.equals("of") && modifiesNoun(sentence, at, previous)
                    || noun
                            && (words.determiners.contains(previous) && !words.prepositions.contains(previous)
                                    || next.equals("of"));
        }
        return form.canBePassive() && modifiesNoun(sentence, at, previous);
    }

    /** "lifts blockade": what follows a verb at once is its object. */
    private static boolean verbEndsAt(SentenceView sentence, int token) {
        for (SentenceView.CueAt other : sentence.cues()) {
            if (other.end() == token) {
                return other.cues().get(0).form().isVerb();
            }
            if (other.first() >= token) {
                break;
            }
        }
        return false;
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
