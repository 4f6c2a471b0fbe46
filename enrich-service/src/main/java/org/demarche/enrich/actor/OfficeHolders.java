package org.demarche.enrich.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.contract.Actor;

/** Which office a person of the gazetteer holds on a day, and so for whom the person speaks then. */
final class OfficeHolders {

    /** So long after the end that the data give, a text that still names the office is believed. */
    private static final int YEARS_OF_DOUBT = 2;

    private static final String FORMER_SECTOR = "ELI";

    private final Map<String, List<Term>> terms = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();

    private record Role(String sector, boolean speaks) {}

    private record Term(Period period, Entity holder) {}

    OfficeHolders(ActorData.Role[] rows) {
        for (ActorData.Role row : rows) {
            roles.putIfAbsent(row.form(), new Role(row.sector(), row.speaksForState()));
        }
    }

    /** Notes the offices of a person; the answer is the person in the latest of them. */
    Entity add(ActorData.Person row, Map<String, Entity> actors) {
        List<Term> held = new ArrayList<>();
        held.add(term(row, new ActorData.Office(row.role(), row.since(), row.until(), row.actor()), actors));
        if (row.earlier() != null) {
            row.earlier().forEach(office -> held.add(term(row, office, actors)));
        }
        held.sort(Comparator.comparing((Term term) -> term.period().from()).reversed());
        terms.put(row.id(), held);
        return held.get(0).holder();
    }

    private Term term(ActorData.Person row, ActorData.Office office, Map<String, Entity> actors) {
        String id = office.actor() == null ? row.actor() : office.actor();
        Entity actor = actors.get(id);
        if (actor == null) {
            throw new IllegalStateException(row.id() + " speaks for " + id + ", which no file has");
        }
        Role known = roles.getOrDefault(office.role(), new Role("GOV", true));
        boolean speaks = known.speaks() && !Boolean.FALSE.equals(row.speaks());
        Entity holder = new Entity(
                row.id(), row.name(), Actor.Type.PERSON, actor.cameo(), id, office.role(), known.sector(), speaks);
        return new Term(new Period(firstDay(office.since()), lastDay(office.until())), holder);
    }

    private static LocalDate firstDay(String date) {
        return switch (date == null ? 0 : date.length()) {
            case 0 -> LocalDate.MIN;
            case 4 -> LocalDate.parse(date + "-01-01");
            case 7 -> LocalDate.parse(date + "-01");
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate lastDay(String date) {
        return switch (date == null ? 0 : date.length()) {
            case 0 -> LocalDate.MAX;
            case 4 -> LocalDate.parse(date + "-12-31");
            case 7 -> LocalDate.parse(date + "-01").plusMonths(1).minusDays(1);
            default -> LocalDate.parse(date);
        };
    }

    /**
     * A person as of a time.
     *
     * @param titled whether the text itself gives the person an office, without a word such as "former"
     */
    Entity at(Entity person, Period period, boolean titled) {
        List<Term> held = terms.getOrDefault(person.id(), List.of());
        for (Term term : held) {
            if (term.period().overlaps(period)) {
                return term.holder();
            }
        }
        if (held.isEmpty()) {
            return person;
        }
        Term before = held.stream()
                .filter(term -> term.period().to().isBefore(period.from()))
                .findFirst()
                .orElse(null);
        if (titled && (before == null || doubtful(before, period))) {
            return before == null ? held.get(held.size() - 1).holder() : before.holder();
        }
        return outOfOffice(person, before == null ? null : before.holder().role());
    }

    private static boolean doubtful(Term term, Period period) {
        return !term.period().to().plusYears(YEARS_OF_DOUBT).isBefore(period.from());
    }

    /** A person whom the text calls a former holder of the office. */
    Entity former(Entity person, Period period) {
        Entity then = at(person, period, false);
        String role = then.role() == null || !then.speaks() ? person.role() : then.role();
        return outOfOffice(person, role);
    }

    private static Entity outOfOffice(Entity person, String lastRole) {
        String role = lastRole == null || lastRole.startsWith("former ") ? lastRole : "former " + lastRole;
        return new Entity(
                person.id(),
                person.name(),
                person.type(),
                person.cameo(),
                person.actorId(),
                role,
                FORMER_SECTOR,
                false);
    }

    /** The latest time in which a person held office, null where that is not known to have ended. */
    Period lastPeriod(Entity person, Period today) {
        List<Term> held = terms.getOrDefault(person.id(), List.of());
        for (Term term : held) {
            if (term.period().overlaps(today)) {
                return null;
            }
        }
        return held.isEmpty() || held.get(0).period().from().equals(LocalDate.MIN)
                ? null
                : held.get(0).period();
    }
}
