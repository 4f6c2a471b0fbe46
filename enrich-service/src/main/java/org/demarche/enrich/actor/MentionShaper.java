package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Grows names by the offices and titles around them and learns the surnames of people whom the gazetteer does not know. */
final class MentionShaper {

    private static final int MAX_FILLERS = 3;
    private static final int MAX_NAME = 4;

    private final Phrases<ActorData.Role> roles;
    private final Set<String> fillers;
    private final Set<String> formerly;
    private final Set<String> locationPrepositions;
    private final Set<String> particles;
    private final Set<String> directions;

    MentionShaper(ActorData.Context context) {
        Phrases.Builder<ActorData.Role> builder = new Phrases.Builder<>();
        for (ActorData.Role role : ActorData.roles()) {
            builder.add(role.form(), role);
        }
        roles = builder.build();
        fillers = new HashSet<>(context.fillers());
        formerly = new HashSet<>(context.formerly());
        locationPrepositions = new HashSet<>(context.locationPrepositions());
        particles = new HashSet<>(context.nameParticles());
        directions = new HashSet<>(context.directions());
    }

    /** Police, rebels, protesters and others who are named by what they are, outside the given mentions. */
    List<Mention> parties(Document document, List<Mention> mentions) {
        List<Mention> parties = new ArrayList<>();
        int covered = 0;
        int next = 0;
        for (Phrases.Hit<ActorData.Role> hit : roles.find(document)) {
            int first = document.tokenAt(hit.start());
            int end = document.tokenAt(hit.end() - 1) + 1;
            while (next < mentions.size() && mentions.get(next).end() <= first) {
                next++;
            }
            boolean free = next >= mentions.size() || mentions.get(next).first() >= end;
            if (first >= covered && free) {
                covered = end;
                String sector = hit.value().sector();
                Entity entity = new Entity(
                        sector,
                        hit.value().role(),
                        Actor.Type.ORGANISATION,
                        sector,
                        sector,
                        hit.value().role());
                parties.add(new Mention(first, end, entity, Mention.Kind.PARTY, sector, true, false, null));
            }
        }
        return parties;
    }

    List<Mention> shape(Document document, List<Gazetteer.Named> names) {
        Shape shape = new Shape(document, names);
        return shape.run();
    }

    private final class Shape {
        private final Document document;
        private final List<Gazetteer.Named> names;
        private final Map<Integer, Integer> nameAt = new HashMap<>();
        private final Map<Integer, ActorData.Role> roleAt = new HashMap<>();
        private final Map<Integer, Integer> roleEnd = new HashMap<>();
        private final Map<Integer, Integer> roleStartByEnd = new HashMap<>();
        private final Map<String, Entity> learned = new HashMap<>();
        private final List<Mention> mentions = new ArrayList<>();

        Shape(Document document, List<Gazetteer.Named> names) {
            this.document = document;
            this.names = names;
            for (int i = 0; i < names.size(); i++) {
                nameAt.put(names.get(i).first(), i);
            }
            for (Phrases.Hit<ActorData.Role> hit : roles.find(document)) {
                int first = document.tokenAt(hit.start());
                int end = document.tokenAt(hit.end() - 1) + 1;
                // The hits come longest first, so the first of a start is the one to keep.
                if (roleAt.putIfAbsent(first, hit.value()) == null) {
                    roleEnd.put(first, end);
                    roleStartByEnd.merge(end, first, Math::min);
                }
            }
        }

        List<Mention> run() {
            int covered = 0;
            for (int i = 0; i < names.size(); i++) {
                Gazetteer.Named name = names.get(i);
                if (name.first() < covered) {
                    continue;
                }
                Mention mention = grow(name, covered);
                mentions.add(listedPlace(mention));
                covered = mention.end();
            }
            return learned.isEmpty() ? mentions : withLearned();
        }

        /** "in Europe, the Middle East and Asia": what is joined to a place is a place. */
        private Mention listedPlace(Mention mention) {
            Mention before = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
            if (before == null
                    || !before.location()
                    || mention.kind() != Mention.Kind.NAME && mention.kind() != Mention.Kind.CAPITAL) {
                return mention;
            }
            boolean joined = false;
            for (int t = before.end(); t < mention.first(); t++) {
                String word = document.word(t);
                joined |= word.equals("and")
                        || word.equals(",")
                                && document.wordOrEmpty(mention.end()).equals(",");
                if (!word.equals("and") && !word.equals(",") && !word.equals("the")) {
                    return mention;
                }
            }
            return joined
                    ? new Mention(
                            mention.first(),
                            mention.end(),
                            mention.entity(),
                            mention.kind(),
                            mention.sector(),
                            mention.speaks(),
                            true,
                            null)
                    : mention;
        }

        private Mention grow(Gazetteer.Named name, int covered) {
            int first = name.first();
            int end = name.end();
            Entity entity = name.entity();
            Mention.Kind kind = name.kind();
            String sector = "GOV";
            boolean speaks = kind != Mention.Kind.PEOPLE;
            boolean role = false;
            int leftRole = leftRole(first, covered);
            if (leftRole >= 0) {
                ActorData.Role office = roleAt.get(leftRole);
                first = leftRole;
                sector = office.sector();
                if (kind != Mention.Kind.PERSON) {
                    kind = Mention.Kind.ROLE;
                    speaks = office.speaksForState() && !former(leftRole);
                }
                role = true;
            }
            int cursor = end;
            if (kind != Mention.Kind.PERSON) {
                int after = possessive(end);
                int roleStart = fillersThenRole(after);
                while (roleStart >= 0) {
                    ActorData.Role office = roleAt.get(roleStart);
                    sector = office.sector();
                    speaks = office.speaksForState() && !between(after, roleStart);
                    kind = Mention.Kind.ROLE;
                    role = true;
                    end = roleEnd.get(roleStart);
                    after = end;
                    roleStart = roleAt.containsKey(after)
                                    && !document.wordOrEmpty(after - 1).equals("'s")
                            ? after
                            : -1;
                }
                cursor = end;
                if (role) {
                    Integer person = nameAt.get(cursor);
                    if (person != null && names.get(person).kind() == Mention.Kind.PERSON) {
                        Gazetteer.Named known = names.get(person);
                        return new Mention(
                                first, known.end(), known.entity(), Mention.Kind.PERSON, sector, true, false, null);
                    }
                    int named = properName(cursor);
                    if (named > cursor) {
                        learn(cursor, named, entity, sector);
                        end = named;
                    } else {
                        apposition(cursor, entity);
                    }
                }
            } else {
                speaks = !former(first);
            }
            boolean location =
                    !role && kind != Mention.Kind.PERSON && kind != Mention.Kind.ADJECTIVE && isLocation(first);
            return new Mention(first, end, entity, kind, sector, speaks, location, null);
        }

        /** The start of an office before a name, as in "president of Russia", "officials in Tehran" or "President Putin". */
        private int leftRole(int first, int covered) {
            int at = first - 1;
            if (at >= 0 && document.word(at).equals("the")) {
                at--;
            }
            if (at >= 0 && (document.word(at).equals("of") || document.word(at).equals("in"))) {
                Integer start = roleStartByEnd.get(at);
                return start != null && start >= covered ? start : -1;
            }
            Integer start = roleStartByEnd.get(first);
            return start != null && start >= covered && document.capitalised(start) ? start : -1;
        }

        private int possessive(int end) {
            String word = document.wordOrEmpty(end);
            return word.equals("'s") || word.equals("'") ? end + 1 : end;
        }

        private int fillersThenRole(int after) {
            for (int i = after; i < document.size() && i <= after + MAX_FILLERS; i++) {
                if (roleAt.containsKey(i) && !nameAt.containsKey(i)) {
                    return i;
                }
                if (!fillers.contains(document.word(i)) && !document.word(i).equals("-")) {
                    return -1;
                }
            }
            return -1;
        }

        private boolean between(int from, int to) {
            for (int i = from; i < to; i++) {
                if (formerly.contains(document.word(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean former(int first) {
            return formerly.contains(document.wordOrEmpty(first - 1))
                    || formerly.contains(document.wordOrEmpty(first - 2));
        }

        private int properName(int from) {
            int i = from;
            int capitals = 0;
            while (i < document.size()
                    && capitals < MAX_NAME
                    && document.isWord(i)
                    && (document.capitalised(i) && !nameAt.containsKey(i)
                            || i > from && particles.contains(document.word(i)))) {
                capitals += document.capitalised(i) ? 1 : 0;
                i++;
                if (i + 1 < document.size() && document.word(i).equals("-") && document.capitalised(i + 1)) {
                    i++;
                }
            }
            return capitals == 0 || !document.capitalised(i - 1) ? from : i;
        }

        /** Learns "Anatoly Antonov" from "the Russian ambassador to the United States, Anatoly Antonov," and from the name before. */
        private void apposition(int cursor, Entity entity) {
            int limit = Math.min(document.size() - 1, cursor + 6);
            for (int i = cursor; i < limit; i++) {
                if (document.word(i).equals(",")) {
                    int named = properName(i + 1);
                    if (named > i + 2 && (document.wordOrEmpty(named).equals(",") || i > cursor)) {
                        learn(i + 1, named, entity, "GOV");
                    }
                    return;
                }
            }
        }

        private void learn(int from, int end, Entity entity, String sector) {
            for (int i = from; i < end; i++) {
                if (nameAt.containsKey(i)) {
                    return;
                }
            }
            String surname = document.word(end - 1);
            if (surname.length() > 3) {
                learned.putIfAbsent(surname, entity);
            }
        }

        private boolean isLocation(int first) {
            int at = first - 1;
            while (at >= 0 && directions.contains(document.word(at))) {
                at--;
            }
            return at >= 0 && locationPrepositions.contains(document.word(at));
        }

        private List<Mention> withLearned() {
            List<Mention> all = new ArrayList<>();
            int next = 0;
            for (int i = 0; i < document.size(); i++) {
                if (next < mentions.size() && mentions.get(next).first() <= i) {
                    Mention mention = mentions.get(next++);
                    all.add(mention);
                    i = mention.end() - 1;
                    continue;
                }
                Entity entity = document.capitalised(i) ? learned.get(document.word(i)) : null;
                if (entity != null) {
                    int first = i;
                    int floor = all.isEmpty() ? 0 : all.get(all.size() - 1).end();
                    while (first > floor
                            && first > i - MAX_NAME
                            && document.capitalised(first - 1)
                            && document.sentenceOf(first - 1) == document.sentenceOf(i)) {
                        first--;
                    }
                    all.add(new Mention(first, i + 1, entity, Mention.Kind.ROLE, "GOV", true, false, null));
                }
            }
            return all;
        }
    }
}
