package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;

/** Resolves "he", "it", "the minister", "its army", "our country" and "both sides" to the nearest fitting actor. */
final class Coreference {

    private static final int IMPERSONAL_REACH = 5;

    private final Set<String> pairWords;
    private final Set<String> pairLeads;
    private final Set<String> anyPairWords;
    private final Set<String> auxiliaries;
    private final Set<String> impersonal;
    private final Set<String> countryWords;
    private final Set<String> clauseLeads;
    private final Set<String> beforeObjects;
    private final Set<String> officeWords;
    private final Set<String> bodyWords;
    private final Set<String> ownWords;
    private final Set<String> afterFormer;
    private final UnaryOperator<Entity> office;

    /** @param office gives the state or organisation that an actor speaks for */
    Coreference(ActorData.Context context, UnaryOperator<Entity> office) {
        this.office = office;
        pairWords = new HashSet<>(context.pairWords());
        pairLeads = new HashSet<>(context.pairLeads());
        anyPairWords = new HashSet<>(context.anyPairWords());
        auxiliaries = new HashSet<>(context.auxiliaries());
        impersonal = new HashSet<>(context.impersonal());
        countryWords = new HashSet<>(context.countryWords());
        clauseLeads = new HashSet<>(context.clauseLeads());
        beforeObjects = new HashSet<>(context.beforeObjects());
        officeWords = new HashSet<>(context.officeWords());
        bodyWords = new HashSet<>(context.bodyWords());
        ownWords = new HashSet<>(context.ownWords());
        afterFormer = new HashSet<>(context.afterFormer());
    }

    List<Mention> resolve(Document document, OfficePlaces offices, List<Mention> mentions, List<Mention> before) {
        return new Pass(document, offices, mentions, before).run();
    }

    private final class Pass {
        private final Document document;
        private final OfficePlaces offices;
        private final List<Mention> mentions;
        private final Antecedents antecedents;
        private final PairAntecedents pairs;
        private final AuthorState author;

        Pass(Document document, OfficePlaces offices, List<Mention> mentions, List<Mention> before) {
            this.document = document;
            this.offices = offices;
            this.mentions = mentions;
            antecedents = new Antecedents(document, office, beforeObjects);
            pairs = new PairAntecedents(document, before, office);
            author = new AuthorState(document, mentions, office);
        }

        List<Mention> run() {
            List<Mention> all = new ArrayList<>(mentions.size() + 8);
            int next = 0;
            for (int i = 0; i < document.size(); i++) {
                if (next < mentions.size() && mentions.get(next).first() <= i) {
                    Mention mention = mentions.get(next++);
                    antecedents.note(mention);
                    pairs.note(mention);
                    all.add(mention);
                    i = mention.end() - 1;
                    continue;
                }
                Mention reference = reference(i);
                if (reference != null
                        && (next >= mentions.size() || mentions.get(next).first() >= reference.end())) {
                    antecedents.note(reference);
                    all.add(reference);
                    i = reference.end() - 1;
                }
            }
            return all;
        }

        private Mention reference(int token) {
            String word = document.word(token);
            return switch (word) {
                case "he", "she" -> at(token, token + 1, antecedents.person(token));
                case "it" ->
                    clauseStart(token) && !impersonal(token) ? at(token, token + 1, antecedents.body(token)) : null;
                case "they" -> clauseStart(token) ? they(token) : null;
                case "its", "their" -> mayBeAnother(token) ? owned(token, antecedents.body(token)) : null;
                case "his", "her" -> mayBeAnother(token) ? owned(token, antecedents.person(token)) : null;
                case "our", "my" -> ours(token);
                case "the" -> definite(token);
                default ->
                    pairLeads.contains(word) && pairWords.contains(document.wordOrEmpty(token + 1))
                            ? pair(token, token + 2, document.word(token + 1))
                            : null;
            };
        }

        private Mention definite(int token) {
            String following = document.wordOrEmpty(token + 1);
            String third = document.wordOrEmpty(token + 2);
            if (following.equals("two") && pairWords.contains(third)) {
                return pair(token, token + 3, third);
            }
            if (following.equals("former") || following.equals("latter")) {
                boolean verb = afterFormer.contains(third) || third.endsWith("ed") || !document.isWord(token + 2);
                return verb ? at(token, token + 2, antecedents.ofTwo(token, following.equals("former"))) : null;
            }
            if (following.equals("foreign") && countryWords.contains(third)) {
                return grown(token, token + 3, antecedents.state(token));
            }
            boolean plain = !third.equals("of") && !document.capitalised(token + 2);
            if (!plain) {
                return null;
            }
            if (officeWords.contains(following)) {
                return grown(token, token + 2, antecedents.holder(token, following));
            }
            if (bodyWords.contains(following)) {
                return grown(token, token + 2, antecedents.organisation(token));
            }
            return countryWords.contains(following) ? grown(token, token + 2, antecedents.state(token)) : null;
        }

        /** "the country's foreign minister" takes the office in. */
        private Mention grown(int first, int end, Entity entity) {
            int after = offices.possessive(end);
            int role = after > end ? offices.after(after) : -1;
            return role < 0 ? at(first, end, entity) : withOffice(first, role, entity);
        }

        private Mention owned(int token, Entity owner) {
            int role = offices.after(token + 1);
            return owner == null || role < 0 ? null : withOffice(token, role, office.apply(owner));
        }

        private Mention withOffice(int first, int role, Entity entity) {
            ActorData.Role held = offices.at(role);
            return entity == null
                    ? null
                    : new Mention(
                            first,
                            offices.end(role),
                            entity,
                            Mention.Kind.REFERENCE,
                            held.sector(),
                            held.speaksForState() && entity.speaks(),
                            false,
                            null);
        }

        private Mention ours(int token) {
            Entity state = author.at(token);
            if (state == null) {
                return null;
            }
            return ownWords.contains(document.wordOrEmpty(token + 1))
                    ? grown(token, token + 2, state)
                    : owned(token, state);
        }

        /** Both of "France and Italy signed it. They agreed", else whom the sentence before is about. */
        private Mention they(int token) {
            List<Entity> joined = antecedents.joined(token);
            return joined.isEmpty()
                    ? at(token, token + 1, antecedents.subject(token))
                    : both(token, token + 1, joined.get(0), joined.get(1));
        }

        private Mention pair(int first, int end, String word) {
            boolean clause = clauseStart(first);
            List<Entity> joined = clause ? antecedents.joined(first) : List.of();
            boolean states = !anyPairWords.contains(word);
            boolean fitting = !joined.isEmpty()
                    && (!states || joined.stream().allMatch(entity -> entity.type() == Actor.Type.STATE));
            List<Entity> two = fitting ? joined : pairs.at(first, states, !clause && antecedents.actsBefore(first));
            return two.isEmpty() ? null : both(first, end, two.get(0), two.get(1));
        }

        /** "It is true that" means nobody. */
        private boolean impersonal(int token) {
            int at = token + 1;
            while (at < token + IMPERSONAL_REACH && auxiliaries.contains(document.wordOrEmpty(at))) {
                at++;
            }
            return at > token + 1 && impersonal.contains(document.wordOrEmpty(at));
        }

        /** Not so in "Colombia recalled its ambassador": what is the subject's own needs no mention. */
        private boolean mayBeAnother(int token) {
            return clauseStart(token) || !antecedents.actsBefore(token);
        }

        private boolean clauseStart(int token) {
            return document.sentenceFirst(document.sentenceOf(token)) == token
                    || clauseLeads.contains(document.wordOrEmpty(token - 1));
        }
    }

    private static Mention at(int first, int end, Entity entity) {
        return entity == null
                ? null
                : new Mention(
                        first, end, entity, Mention.Kind.REFERENCE, entity.sector(), entity.speaks(), false, null);
    }

    private static Mention both(int first, int end, Entity one, Entity other) {
        return new Mention(first, end, one, Mention.Kind.REFERENCE, "GOV", true, false, other);
    }
}
