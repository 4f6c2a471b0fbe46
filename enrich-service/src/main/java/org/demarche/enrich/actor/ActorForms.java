package org.demarche.enrich.actor;

import java.util.Arrays;
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
    private final Phrases<Form> phrases;

    /**
     * What a form stands for.
     *
     * @param entity null for a phrase that means no actor
     * @param ambiguous means an actor only with support from the rest of the text
     * @param surname means its person only after a full mention
     * @param proper must begin with a capital
     */
    record Form(Entity entity, Mention.Kind kind, boolean ambiguous, boolean surname, boolean proper) {}

    ActorForms() {
        for (ActorData.State state : ActorData.states()) {
            add(state);
        }
        for (ActorData.Cities cities : ActorData.cities()) {
            Entity state = entities.get(cities.state());
            if (state == null) {
                throw new IllegalStateException("cities.yaml has " + cities.state() + ", which is no state");
            }
            add(state, Mention.Kind.CITY, cities.names().stream(), Set.of(), Set.of());
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
        ActorData.blockers().forEach(phrase -> builder.add(phrase, new Form(null, null, false, false, true)));
        phrases = builder.build();
    }

    Phrases<Form> phrases() {
        return phrases;
    }

    Entity entity(String id) {
        return entities.get(id);
    }

    private void add(ActorData.State state) {
        Entity entity = new Entity(state.id(), state.name(), Actor.Type.STATE, state.cameo(), state.id(), null);
        entities.put(entity.id(), entity);
        Set<String> exact = set(state.caseSensitive());
        Set<String> ambiguous = set(state.ambiguous());
        add(entity, Mention.Kind.NAME, Stream.concat(Stream.of(state.name()), stream(state.names())), exact, ambiguous);
        add(
                entity,
                Mention.Kind.CAPITAL,
                Stream.concat(stream(state.capital()), stream(state.venue())),
                exact,
                ambiguous);
        add(
                entity,
                Mention.Kind.METONYM,
                Stream.concat(stream(state.metonyms()), stream(state.government())),
                exact,
                ambiguous);
        Set<String> names = set(state.names());
        // "US" and "UK" are names and adjectives alike; the name decides.
        add(
                entity,
                Mention.Kind.ADJECTIVE,
                stream(state.adjectives()).filter(form -> !names.contains(form)),
                exact,
                ambiguous);
        add(entity, Mention.Kind.PEOPLE, stream(state.people()), exact, ambiguous);
    }

    private void add(ActorData.Organisation row) {
        Entity entity = new Entity(row.id(), row.name(), row.type(), row.cameo(), row.id(), null);
        entities.put(entity.id(), entity);
        Set<String> exact = set(row.caseSensitive());
        Set<String> ambiguous = set(row.ambiguous());
        add(entity, Mention.Kind.NAME, Stream.concat(Stream.of(row.name()), stream(row.names())), exact, ambiguous);
        add(entity, Mention.Kind.METONYM, Stream.concat(stream(row.seats()), stream(row.organs())), exact, ambiguous);
        Set<String> names = set(row.names());
        add(
                entity,
                Mention.Kind.ADJECTIVE,
                stream(row.adjectives()).filter(form -> !names.contains(form)),
                exact,
                ambiguous);
    }

    private void add(ActorData.Person person, boolean surnameAlone) {
        Entity actor = entities.get(person.actor());
        if (actor == null) {
            throw new IllegalStateException(person.id() + " speaks for " + person.actor() + ", which no file has");
        }
        Entity entity =
                new Entity(person.id(), person.name(), Actor.Type.PERSON, actor.cameo(), person.actor(), person.role());
        entities.put(entity.id(), entity);
        Set<String> exact = set(person.caseSensitive());
        add(
                entity,
                Mention.Kind.PERSON,
                Stream.concat(Stream.of(person.name()), stream(person.aliases())),
                exact,
                Set.of());
        if (person.surname() != null) {
            Stream.concat(Stream.of(person.surname()), stream(person.surnameAliases()))
                    .filter(form -> !form.equals(person.name()))
                    .forEach(form ->
                            builder.add(form, new Form(entity, Mention.Kind.PERSON, false, !surnameAlone, true)));
        }
    }

    private void add(Entity entity, Mention.Kind kind, Stream<String> forms, Set<String> exact, Set<String> ambiguous) {
        forms.forEach(form -> {
            String bare = form.startsWith("the ") ? form.substring(4) : form;
            boolean proper = Character.isUpperCase(bare.charAt(0));
            Form value = new Form(entity, kind, ambiguous.contains(form), false, proper);
            if (exact.contains(form)) {
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
