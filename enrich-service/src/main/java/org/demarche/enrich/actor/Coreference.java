package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;

/** Resolves "he", "it", "the country" and "both sides" to the nearest fitting actor, within a few sentences. */
final class Coreference {

    private static final int REACH = 3;

    private final Set<String> pairWords;
    private final Set<String> pairLeads;
    private final Set<String> countryWords;

    private final UnaryOperator<Entity> office;

    /** @param office gives the state or organisation that an actor speaks for */
    Coreference(ActorData.Context context, UnaryOperator<Entity> office) {
        this.office = office;
        pairWords = new HashSet<>(context.pairWords());
        pairLeads = new HashSet<>(context.pairLeads());
        countryWords = new HashSet<>(context.countryWords());
    }

    List<Mention> resolve(Document document, List<Mention> mentions, List<Mention> before) {
        List<Mention> all = new ArrayList<>(mentions.size() + 8);
        Antecedents antecedents = new Antecedents(document, before, office);
        int next = 0;
        for (int i = 0; i < document.size(); i++) {
            if (next < mentions.size() && mentions.get(next).first() <= i) {
                Mention mention = mentions.get(next++);
                antecedents.note(mention);
                all.add(mention);
                i = mention.end() - 1;
                continue;
            }
            Mention reference = reference(document, i, antecedents);
            if (reference != null
                    && (next >= mentions.size() || mentions.get(next).first() >= reference.end())) {
                all.add(reference);
                i = reference.end() - 1;
            }
        }
        return all;
    }

    private Mention reference(Document document, int token, Antecedents antecedents) {
        String word = document.word(token);
        String following = document.wordOrEmpty(token + 1);
        switch (word) {
            case "he", "she" -> {
                return at(token, token + 1, antecedents.person(token), null);
            }
            case "it", "they" -> {
                return clauseStart(document, token) ? at(token, token + 1, antecedents.subject(token), null) : null;
            }
            case "the" -> {
                if (following.equals("two") && pairWords.contains(document.wordOrEmpty(token + 2))) {
                    return pair(token, token + 3, antecedents);
                }
                if (following.equals("foreign") && countryWords.contains(document.wordOrEmpty(token + 2))) {
                    return at(token, token + 3, antecedents.state(token), null);
                }
                boolean plain = !document.wordOrEmpty(token + 2).equals("of") && !document.capitalised(token + 2);
                return countryWords.contains(following) && plain
                        ? at(token, token + 2, antecedents.state(token), null)
                        : null;
            }
            default -> {
                if (pairLeads.contains(word) && pairWords.contains(following)) {
                    return pair(token, token + 2, antecedents);
                }
                return null;
            }
        }
    }

    private static boolean clauseStart(Document document, int token) {
        String before = document.wordOrEmpty(token - 1);
        return document.sentenceFirst(document.sentenceOf(token)) == token
                || before.equals(",")
                || before.equals("that")
                || before.equals("but")
                || before.equals("and")
                || before.equals("said")
                || before.equals("\"")
                || before.equals("because")
                || before.equals("as");
    }

    private static Mention at(int first, int end, Entity entity, Entity partner) {
        return entity == null
                ? null
                : new Mention(first, end, entity, Mention.Kind.REFERENCE, "GOV", true, false, partner);
    }

    private static Mention pair(int first, int end, Antecedents antecedents) {
        Entity one = antecedents.nth(0);
        Entity other = antecedents.nth(1);
        return one == null || other == null ? null : at(first, end, one, other);
    }

    /** Who was spoken of before, the latest last. */
    private static final class Antecedents {
        private final Document document;
        private final List<Mention> seen = new ArrayList<>();
        private final List<Entity> actors = new ArrayList<>();
        private final UnaryOperator<Entity> office;

        Antecedents(Document document, List<Mention> before, UnaryOperator<Entity> office) {
            this.document = document;
            this.office = office;
            before.forEach(mention -> remember(mention.entity()));
        }

        void note(Mention mention) {
            seen.add(mention);
            remember(mention.entity());
        }

        private void remember(Entity named) {
            Entity entity = office.apply(named);
            if (entity.type() == Actor.Type.STATE || entity.type() == Actor.Type.ORGANISATION) {
                actors.remove(entity);
                actors.add(entity);
                if (actors.size() > 4) {
                    actors.remove(0);
                }
            }
        }

        Entity nth(int fromLast) {
            return actors.size() > fromLast ? actors.get(actors.size() - 1 - fromLast) : null;
        }

        Entity person(int token) {
            return last(token, mention -> mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.ROLE);
        }

        Entity state(int token) {
            return last(
                    token, mention -> !mention.location() && mention.entity().type() == Actor.Type.STATE);
        }

        /** The first actor of the sentence before, who most often is its subject; of this sentence where it has one. */
        Entity subject(int token) {
            int sentence = document.sentenceOf(token);
            Mention best = null;
            for (int i = seen.size() - 1; i >= 0; i--) {
                Mention mention = seen.get(i);
                int of = document.sentenceOf(mention.first());
                if (of < sentence - 2) {
                    break;
                }
                if (best != null && of < document.sentenceOf(best.first())) {
                    break;
                }
                if (mention.speaks() && !mention.location()) {
                    best = mention;
                }
            }
            return best == null ? null : best.entity();
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
    }
}
