package org.demarche.enrich.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;

/** Grows names by the offices and titles around them and learns the surnames of people whom the gazetteer does not know. */
final class MentionShaper {

    private static final int ASIDE = 12;

    private final OfficeHolders holders;
    private final UnaryOperator<Entity> office;
    private final Period today;
    private final Set<String> formerly;
    private final Set<String> particles;
    private final PlaceReading places;

    /** @param office gives the state or organisation that an actor speaks for */
    MentionShaper(ActorData.Context context, OfficeHolders holders, UnaryOperator<Entity> office) {
        this.holders = holders;
        this.office = office;
        today = Period.of(LocalDate.parse(context.today()));
        formerly = new HashSet<>(context.formerly());
        particles = new HashSet<>(context.nameParticles());
        places = new PlaceReading(context);
    }

    /** @param day of the text, null if unknown */
    List<Mention> shape(Document document, List<NameFinder.Named> names, OfficePlaces offices, LocalDate day) {
        return new Shape(document, names, offices, day).run();
    }

    private final class Shape {
        private final Document document;
        private final List<NameFinder.Named> names;
        private final Map<Integer, Integer> nameAt = new HashMap<>();
        private final OfficePlaces offices;
        private final LearnedNames learned;
        private final List<Mention> mentions = new ArrayList<>();
        private final Period period;

        Shape(Document document, List<NameFinder.Named> names, OfficePlaces offices, LocalDate day) {
            this.document = document;
            this.names = names;
            this.offices = offices;
            for (int i = 0; i < names.size(); i++) {
                nameAt.put(names.get(i).first(), i);
            }
            learned = new LearnedNames(document, nameAt::containsKey, particles);
            period = day == null ? ownPeriod() : Period.of(day);
        }

        /** The time that a text without a date tells by the offices that it gives to people of the past. */
        private Period ownPeriod() {
            Period own = null;
            for (NameFinder.Named name : names) {
                int title = name.kind() == Mention.Kind.PERSON ? title(name, 0) : -1;
                if (title >= 0 && offices.at(title).speaksForState() && !former(title) && !formerlyAfter(name.end())) {
                    Period past = holders.lastPeriod(name.entity(), today);
                    own = past == null ? own : own == null ? past : past.narrowedTo(own);
                }
            }
            return own == null ? today : own;
        }

        List<Mention> run() {
            int covered = 0;
            for (int i = 0; i < names.size(); i++) {
                NameFinder.Named name = names.get(i);
                if (name.first() < covered) {
                    continue;
                }
                Mention mention = grow(name, covered);
                mentions.add(places.listed(document, mentions, mention));
                covered = mention.end();
            }
            return learned.addTo(mentions);
        }

        private Mention grow(NameFinder.Named name, int covered) {
            if (name.kind() == Mention.Kind.CITY) {
                // Its mayor or its people do not speak for the state.
                return new Mention(name.first(), name.end(), name.entity(), name.kind(), "GOV", false, true, null);
            }
            return name.kind() == Mention.Kind.PERSON ? person(name, covered) : body(name, covered);
        }

        /** The token of a person's office, which some forms begin with themselves, as in "President Putin"; -1 for none. */
        private int title(NameFinder.Named name, int covered) {
            return offices.at(name.first()) != null ? name.first() : offices.titleOf(name.first(), covered);
        }

        private Mention person(NameFinder.Named name, int covered) {
            int title = title(name, covered);
            int first = title < 0 ? name.first() : title;
            Entity entity = asOf(name, first, title >= 0 ? offices.at(title) : null);
            int after = offices.possessive(name.end());
            int own = after == name.end() ? -1 : offices.after(after);
            if (own >= 0 && !nameAt.containsKey(own)) {
                return officeOf(first, after, own, office.apply(entity), entity.speaks());
            }
            return new Mention(
                    first, name.end(), entity, Mention.Kind.PERSON, entity.sector(), entity.speaks(), false, null);
        }

        private Entity asOf(NameFinder.Named name, int first, ActorData.Role title) {
            if (former(first)
                    || formerlyAfter(name.end())
                    || title != null && title.sector().equals("ELI")) {
                return holders.former(name.entity(), period);
            }
            String before = document.wordOrEmpty(first - 1).equals("-")
                    ? document.wordOrEmpty(first - 2)
                    : document.wordOrEmpty(first - 1);
            if (title != null && before.equals("then")) {
                Period then = holders.lastPeriod(name.entity(), period);
                return holders.at(name.entity(), then == null ? period : then, true);
            }
            boolean titled = title != null && title.speaksForState() || titledAside(name);
            return holders.at(name.entity(), period, titled);
        }

        /** "Russia's ambassador to Japan, Nikolai Nozdrev, said" and "Nikolai Nozdrev, the Russian ambassador, said". */
        private boolean titledAside(NameFinder.Named name) {
            int at = nameAt.get(name.first());
            String actor = name.entity().actorId();
            for (int i = mentions.size() - 1; i >= 0 && mentions.get(i).first() > name.first() - ASIDE; i--) {
                Mention before = mentions.get(i);
                if (before.kind() == Mention.Kind.ROLE && before.actorId().equals(actor)) {
                    return before.speaks()
                            && document.wordOrEmpty(name.first() - 1).equals(",");
                }
            }
            if (at + 1 == names.size() || !document.wordOrEmpty(name.end()).equals(",")) {
                return false;
            }
            NameFinder.Named next = names.get(at + 1);
            int before = offices.before(next.first(), name.end());
            int role = before >= 0 ? before : offices.after(offices.possessive(next.end()));
            return (before < 0 ? next.first() : before) <= name.end() + 2
                    && next.entity().actorId().equals(actor)
                    && role >= 0
                    && offices.at(role).speaksForState();
        }

        private Mention body(NameFinder.Named name, int covered) {
            int before = offices.before(name.first(), covered);
            int first = before < 0 ? name.first() : before;
            int after = offices.possessive(name.end());
            int own = offices.after(after);
            if (own >= 0 && !nameAt.containsKey(own)) {
                boolean speaks =
                        !former(first) && (before < 0 || offices.at(before).speaksForState());
                return officeOf(first, after, own, name.entity(), speaks);
            }
            if (before >= 0) {
                ActorData.Role held = offices.at(before);
                boolean speaks = held.speaksForState() && !former(before);
                return named(first, name.end(), name.entity(), held.sector(), speaks);
            }
            // One shoots at an armed group, and is never in it.
            boolean location = name.kind() != Mention.Kind.ADJECTIVE
                    && name.entity().type() != Actor.Type.ARMED_GROUP
                    && places.isPlace(document, name.first());
            boolean speaks = name.kind() != Mention.Kind.PEOPLE;
            return new Mention(first, name.end(), name.entity(), name.kind(), "GOV", speaks, location, null);
        }

        /** "the Kenyan president's spokesman": from the state over one office to the next. */
        private Mention officeOf(int first, int after, int roleStart, Entity entity, boolean speaks) {
            boolean speaking = speaks;
            int from = after;
            int at = roleStart;
            int end = roleStart;
            String sector = "GOV";
            while (at >= 0 && !nameAt.containsKey(at)) {
                ActorData.Role role = offices.at(at);
                sector = role.sector();
                speaking &= role.speaksForState() && !formerlyWithin(from, at);
                end = offices.end(at);
                from = offices.possessive(end);
                at = from > end ? offices.after(from) : offices.at(end) != null ? end : -1;
            }
            return named(first, end, entity, sector, speaking);
        }

        /** An office of an actor, with the name of its holder where that follows. */
        private Mention named(int first, int end, Entity entity, String sector, boolean speaks) {
            Integer person = nameAt.get(end);
            if (person != null && names.get(person).kind() == Mention.Kind.PERSON) {
                NameFinder.Named known = names.get(person);
                Entity holder = speaks && !formerlyAfter(known.end())
                        ? holders.at(known.entity(), period, true)
                        : holders.former(known.entity(), period);
                return new Mention(
                        first,
                        known.end(),
                        holder,
                        Mention.Kind.PERSON,
                        holder.speaks() ? sector : holder.sector(),
                        holder.speaks(),
                        false,
                        null);
            }
            int name = learned.properName(end);
            if (name > end) {
                learned.learn(end, name, entity, speaks);
            } else {
                learned.apposition(end, entity, speaks);
            }
            return new Mention(first, Math.max(end, name), entity, Mention.Kind.ROLE, sector, speaks, false, null);
        }

        private boolean formerlyWithin(int from, int to) {
            for (int i = from; i < to; i++) {
                if (formerly.contains(document.word(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean former(int first) {
            return formerly.contains(document.wordOrEmpty(first - 1))
                    || formerly.contains(document.wordOrEmpty(first - 2))
                            && !document.wordOrEmpty(first - 1).equals(",");
        }

        /** "Nicolas Sarkozy, the former French president". */
        private boolean formerlyAfter(int end) {
            if (!document.wordOrEmpty(end).equals(",")) {
                return false;
            }
            String next = document.wordOrEmpty(end + 1);
            int at = next.equals("the") || next.equals("a") || next.equals("his") || next.equals("its")
                    ? end + 2
                    : end + 1;
            return formerly.contains(document.wordOrEmpty(at));
        }
    }
}
