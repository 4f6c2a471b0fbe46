package org.demarche.enrich.actor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Phrases;

/** Every form by which an actor is named, in one automaton. */
final class ActorForms {

    private final Phrases.Builder<Form> builder = new Phrases.Builder<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final OfficeHolders holders;
    private final Phrases<Form> phrases;

    /**
     * What a form stands for.
     *
     * @param entity null for a phrase that means no actor
     * @param traits what must be seen to before the form is taken for it
     */
    record Form(Entity entity, Mention.Kind kind, Set<Trait> traits) {

        boolean has(Trait trait) {
            return traits.contains(trait);
        }
    }

    /** What is special about a form. */
    enum Trait {
        /** Means its actor only with support from the rest of the text. */
        AMBIGUOUS,
        /** Belongs first to another actor, and to this one where the text names it otherwise and not the other. */
        SECONDARY,
        /** A surname alone. */
        SURNAME,
        /** Means its person only after a full mention. */
        NEEDS_FULL_NAME,
        /** A name that is an adjective too, as "US" and "New Zealand". */
        ADJECTIVAL,
        /** Must begin with a capital. */
        PROPER
    }

    /** @param holders is told of every person's offices */
    ActorForms(OfficeHolders holders) {
        this.holders = holders;
        for (ActorData.State state : ActorData.states()) {
            add(state);
        }
        for (ActorData.Cities cities : ActorData.cities()) {
            Entity state = entities.get(cities.state());
            if (state == null) {
                throw new IllegalStateException("cities.yaml has " + cities.state() + ", which is no state");
            }
            add(state, Mention.Kind.CITY, cities.names().stream(), new Marks(Set.of(), Set.of(), Set.of(), Set.of()));
        }
        for (ActorData.Organisation organisation : ActorData.organisations()) {
            add(organisation);
        }
        Map<String, List<String>> fullNames = Arrays.stream(ActorData.people())
                .filter(person -> person.surname() != null && person.surnameAlone())
                .collect(Collectors.groupingBy(
                        ActorData.Person::surname, Collectors.mapping(ActorData.Person::actor, Collectors.toList())));
        for (ActorData.Person person : ActorData.people()) {
            // Two office holders of different states who share a surname: it needs a full mention first.
            boolean alone = person.surnameAlone()
                    && Set.copyOf(fullNames.getOrDefault(person.surname(), List.of()))
                                    .size()
                            <= 1;
            add(person, alone);
        }
        ActorData.blockers().forEach(phrase -> builder.add(phrase, new Form(null, null, Set.of(Trait.PROPER))));
        phrases = builder.build();
    }

    Phrases<Form> phrases() {
        return phrases;
    }

    Entity entity(String id) {
        return entities.get(id);
    }

    private void add(ActorData.State state) {
        Entity entity = Entity.itself(state.id(), state.name(), Actor.Type.STATE, state.cameo(), null);
        entities.put(entity.id(), entity);
        Marks marks = new Marks(
                set(state.caseSensitive()), set(state.ambiguous()), set(state.secondary()), set(state.adjectives()));
        add(entity, Mention.Kind.NAME, Stream.concat(Stream.of(state.name()), stream(state.names())), marks);
        add(entity, Mention.Kind.CAPITAL, Stream.concat(stream(state.capital()), stream(state.venue())), marks);
        add(entity, Mention.Kind.METONYM, Stream.concat(stream(state.metonyms()), stream(state.government())), marks);
        // "US" and "UK" are names and adjectives alike; the name decides.
        Set<String> names = set(state.names());
        add(entity, Mention.Kind.ADJECTIVE, stream(state.adjectives()).filter(form -> !names.contains(form)), marks);
        add(entity, Mention.Kind.PEOPLE, stream(state.people()), marks);
    }

    private void add(ActorData.Organisation row) {
        Entity entity = Entity.itself(row.id(), row.name(), row.type(), row.cameo(), null);
        entities.put(entity.id(), entity);
        Marks marks = new Marks(set(row.caseSensitive()), set(row.ambiguous()), Set.of(), set(row.adjectives()));
        add(entity, Mention.Kind.NAME, Stream.concat(Stream.of(row.name()), stream(row.names())), marks);
        add(entity, Mention.Kind.METONYM, Stream.concat(stream(row.seats()), stream(row.organs())), marks);
        Set<String> names = set(row.names());
        add(entity, Mention.Kind.ADJECTIVE, stream(row.adjectives()).filter(form -> !names.contains(form)), marks);
    }

    private void add(ActorData.Person person, boolean surnameAlone) {
        Entity entity = holders.add(person, entities);
        entities.put(entity.id(), entity);
        Set<String> exact = set(person.caseSensitive());
        add(
                entity,
                Mention.Kind.PERSON,
                Stream.concat(Stream.of(person.name()), stream(person.aliases())),
                new Marks(exact, Set.of(), Set.of(), Set.of()));
        if (person.surname() != null) {
            Set<Trait> traits = EnumSet.of(Trait.SURNAME, Trait.PROPER);
            if (!surnameAlone) {
                traits.add(Trait.NEEDS_FULL_NAME);
            }
            Stream.concat(Stream.of(person.surname()), stream(person.surnameAliases()))
                    .filter(form -> !form.equals(person.name()))
                    .forEach(form -> builder.add(form, new Form(entity, Mention.Kind.PERSON, traits)));
        }
    }

    /** Which of an actor's forms are special. */
    private record Marks(Set<String> exact, Set<String> ambiguous, Set<String> secondary, Set<String> adjectives) {

        Set<Trait> of(String form, Mention.Kind kind) {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            if (ambiguous.contains(form)) {
                traits.add(Trait.AMBIGUOUS);
            }
            if (secondary.contains(form)) {
                traits.add(Trait.SECONDARY);
            }
            String bare = form.startsWith("the ") ? form.substring(4) : form;
            if (kind != Mention.Kind.ADJECTIVE && adjectives.contains(bare)) {
                traits.add(Trait.ADJECTIVAL);
            }
            if (Character.isUpperCase(bare.charAt(0))) {
                traits.add(Trait.PROPER);
            }
            return traits;
        }
    }

    private void add(Entity entity, Mention.Kind kind, Stream<String> forms, Marks marks) {
        forms.forEach(form -> {
            Form value = new Form(entity, kind, marks.of(form, kind));
            if (marks.exact().contains(form)) {
                builder.addExact(form, value);
            } else {
                builder.add(form, value);
            }
        });
    }

    private static Set<String> set(List<String> forms) {
        return forms == null ? Set.of() : new HashSet<>(forms);
    }

    private static Stream<String> stream(List<String> forms) {
        return forms == null ? Stream.empty() : forms.stream();
    }
}
