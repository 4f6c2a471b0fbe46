package org.demarche.enrich.actor;

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
            List<String> ambiguous) {}

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
            Integer since,
            Integer until,
            boolean surnameAlone,
            List<String> caseSensitive,
            boolean unsure) {}

    record Role(String form, String role, String sector, boolean speaksForState) {}

    record Blockers(List<String> blockers) {}

    record Context(
            List<String> fillers,
            List<String> formerly,
            List<String> locationPrepositions,
            List<String> nameParticles,
            List<String> directions,
            List<String> pairWords,
            List<String> pairLeads,
            List<String> countryWords) {}

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
