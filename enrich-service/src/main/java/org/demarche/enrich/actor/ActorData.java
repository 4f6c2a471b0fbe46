package org.demarche.enrich.actor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.YamlResource;

/** The rows of the gazetteer's data files, as they stand there. */
final class ActorData {

    private ActorData() {}

    record State(
            String id,
            String name,
            String cameo,
            List<String> names,
            List<String> adjectives,
            List<String> people,
            List<String> capital,
            List<String> metonyms,
            List<String> venue,
            List<String> government,
            List<String> caseSensitive,
            List<String> ambiguous,
            List<String> secondary) {}

    record Organisation(
            String id,
            String name,
            Actor.Type type,
            String cameo,
            List<String> names,
            List<String> adjectives,
            List<String> seats,
            List<String> organs,
            List<String> caseSensitive,
            List<String> ambiguous) {}

    record Cities(String state, List<String> names) {}

    record Person(
            String id,
            String name,
            List<String> aliases,
            String surname,
            List<String> surnameAliases,
            String actor,
            String role,
            String since,
            String until,
            List<Office> earlier,
            boolean surnameAlone,
            List<String> caseSensitive,
            Boolean speaks,
            boolean unsure) {}

    /** Dates are a year, a month or a day; the actor is null where it is the same as today. */
    record Office(String role, String since, String until, String actor) {}

    record Role(String form, String role, String sector, boolean speaksForState) {}

    record Blockers(List<String> blockers) {}

    record Context(
            String today,
            List<String> fillers,
            List<String> formerly,
            List<String> locationPrepositions,
            List<String> nameParticles,
            List<String> directions,
            List<String> pairWords,
            List<String> pairLeads,
            List<String> anyPairWords,
            List<String> auxiliaries,
            List<String> impersonal,
            List<String> countryWords,
            List<String> officeWords,
            List<String> bodyWords,
            List<String> ownWords,
            List<String> afterFormer,
            List<String> regions,
            List<String> surnames,
            List<String> givenNames,
            List<String> personTitles,
            List<String> calendar,
            List<String> stateWords,
            List<String> contextWords,
            List<String> headlineWords,
            List<String> determiners,
            List<String> officeLinks,
            List<String> clauseLeads,
            List<String> beforeObjects) {}

    /** Words that speak for and against a name being that of an actor. */
    record Sense(String actor, @JsonProperty("for") List<String> forIt, List<String> against) {}

    static Sense[] senses() {
        return YamlResource.read(ActorData.class, "senses.yaml", Sense[].class);
    }

    static State[] states() {
        return YamlResource.read(ActorData.class, "states.yaml", State[].class);
    }

    static Organisation[] organisations() {
        return YamlResource.read(ActorData.class, "organisations.yaml", Organisation[].class);
    }

    static Cities[] cities() {
        return YamlResource.read(ActorData.class, "cities.yaml", Cities[].class);
    }

    static Person[] people() {
        return YamlResource.read(ActorData.class, "people.yaml", Person[].class);
    }

    static Role[] roles() {
        return YamlResource.read(ActorData.class, "roles.yaml", Role[].class);
    }

    static List<String> blockers() {
        return YamlResource.read(ActorData.class, "blockers.yaml", Blockers.class)
                .blockers();
    }

    static Context context() {
        return YamlResource.read(ActorData.class, "context.yaml", Context.class);
    }
}
