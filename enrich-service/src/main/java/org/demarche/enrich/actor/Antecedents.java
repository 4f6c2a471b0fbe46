package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;

/** Who was spoken of before a place of a text, and so may be meant by a word that refers back. */
final class Antecedents {

    private static final int REACH = 3;

    private final Document document;
    private final UnaryOperator<Entity> office;
    private final Set<String> beforeObjects;
    private final List<Mention> seen = new ArrayList<>();

    /**
     * Starts before a text.
     *
     * @param office gives the state or organisation that an actor speaks for
     * @param beforeObjects words after which a name is not the subject
     */
    Antecedents(Document document, UnaryOperator<Entity> office, Set<String> beforeObjects) {
        this.document = document;
        this.office = office;
        this.beforeObjects = beforeObjects;
    }

    void note(Mention mention) {
        seen.add(mention);
    }

    /** The person of the latest sentence that has one; of several the first, who most often is its subject. */
    Entity person(int token) {
        return earliest(token, mention -> mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.ROLE);
    }

    /** The latest state that acts; where none does, the one that is the place. */
    Entity state(int token) {
        Entity acting =
                last(token, mention -> !mention.location() && mention.entity().type() == Actor.Type.STATE);
        return acting == null ? last(token, mention -> mention.entity().type() == Actor.Type.STATE) : acting;
    }

    Entity organisation(int token) {
        return last(token, mention -> mention.entity().type() == Actor.Type.ORGANISATION);
    }

    /** Who holds an office that a text names again, as in "the minister"; the latest state where nobody is known to. */
    Entity holder(int token, String title) {
        Entity holder = last(token, mention -> holds(mention, title));
        return holder == null ? state(token) : holder;
    }

    private boolean holds(Mention mention, String title) {
        if (mention.kind() != Mention.Kind.PERSON && mention.kind() != Mention.Kind.ROLE) {
            return false;
        }
        for (int t = mention.first(); t < mention.end(); t++) {
            if (document.word(t).equals(title)) {
                return true;
            }
        }
        String role = mention.entity().role();
        return mention.kind() == Mention.Kind.PERSON && role != null && (" " + role + " ").contains(" " + title + " ");
    }

    /** Whom the sentence before is about, or this one so far. */
    Entity subject(int token) {
        return first(token, mention -> mention.speaks() && !mention.location());
    }

    /** The same among states, organisations and their offices; where only people are there, the body they speak for. */
    Entity body(int token) {
        Entity body = first(
                token, mention -> mention.speaks() && !mention.location() && mention.kind() != Mention.Kind.PERSON);
        Entity subject = body == null ? subject(token) : body;
        return subject == null ? null : office.apply(subject);
    }

    /** The two of "X and Y" where they are what the latest sentence is about; empty if it is not about two. */
    List<Entity> joined(int token) {
        int sentence = document.sentenceOf(token);
        int from = seen.size();
        while (from > 0 && document.sentenceOf(seen.get(from - 1).first()) >= sentence - 1) {
            from--;
        }
        for (int i = from; i + 1 < seen.size(); i++) {
            Mention one = seen.get(i);
            Mention other = seen.get(i + 1);
            int of = document.sentenceOf(one.first());
            if (of >= sentence - 1 && other.first() < token) {
                boolean and = other.first() - one.end() <= 2
                        && document.word(one.end()).equals("and");
                boolean two = !office.apply(one.entity()).equals(office.apply(other.entity()));
                return and && two && of == document.sentenceOf(other.first())
                        ? List.of(office.apply(one.entity()), office.apply(other.entity()))
                        : List.of();
            }
        }
        return List.of();
    }

    /** "the former" or "the latter" of the two last named. */
    Entity ofTwo(int token, boolean former) {
        Entity latter = null;
        for (int i = seen.size() - 1; i >= 0; i--) {
            Mention mention = seen.get(i);
            if (document.sentenceOf(mention.first()) < document.sentenceOf(token) - 1) {
                return null;
            }
            Entity entity = office.apply(mention.entity());
            if (!mention.location() && latter == null) {
                latter = entity;
            } else if (!mention.location() && !entity.equals(latter)) {
                return former ? entity : latter;
            }
        }
        return null;
    }

    /** Whether somebody who may be the subject is named before a token of its sentence. */
    boolean actsBefore(int token) {
        Mention latest = seen.isEmpty() ? null : seen.get(seen.size() - 1);
        return latest != null && document.sentenceOf(latest.first()) == document.sentenceOf(token);
    }

    private Entity last(int token, Predicate<Mention> fits) {
        int sentence = document.sentenceOf(token);
        for (int i = seen.size() - 1; i >= 0; i--) {
            Mention mention = seen.get(i);
            if (document.sentenceOf(mention.first()) < sentence - REACH) {
                return null;
            }
            if (fits.test(mention)) {
                return mention.entity();
            }
        }
        return null;
    }

    /** The first of the latest sentence that may be a subject. */
    private Entity first(int token, Predicate<Mention> fits) {
        return earliest(token, mention -> fits.test(mention) && mayBeSubject(mention));
    }

    /** The first fitting mention of the latest sentence that has any. */
    private Entity earliest(int token, Predicate<Mention> fits) {
        int sentence = document.sentenceOf(token);
        Mention best = null;
        for (int i = seen.size() - 1; i >= 0; i--) {
            Mention mention = seen.get(i);
            int of = document.sentenceOf(mention.first());
            if (of < sentence - REACH + 1 || best != null && of < document.sentenceOf(best.first())) {
                break;
            }
            best = fits.test(mention) ? mention : best;
        }
        return best == null ? null : best.entity();
    }

    /** Not so with the possessor in "the envoy's visit" and with what a preposition leads in. */
    private boolean mayBeSubject(Mention mention) {
        String next = document.wordOrEmpty(mention.end());
        int before = mention.first() - 1;
        String word = document.wordOrEmpty(before).equals("the")
                ? document.wordOrEmpty(before - 1)
                : document.wordOrEmpty(before);
        boolean possessor = mention.kind() != Mention.Kind.NAME && (next.equals("'s") || next.equals("'"));
        return !possessor && !beforeObjects.contains(word);
    }
}
