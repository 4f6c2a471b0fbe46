package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Grows names by the offices and titles around them and learns the surnames of people whom the gazetteer does not know. */
final class MentionShaper {

    private static final int MAX_FILLERS = 3;

    private final Phrases<ActorData.Role> roles;
    private final Set<String> fillers;
    private final Set<String> formerly;
    private final Set<String> particles;
    private final PlaceReading places;

    MentionShaper(ActorData.Context context, Phrases<ActorData.Role> roles) {
        this.roles = roles;
        fillers = new HashSet<>(context.fillers());
        formerly = new HashSet<>(context.formerly());
        particles = new HashSet<>(context.nameParticles());
        places = new PlaceReading(context);
    }

    List<Mention> shape(Document document, List<Gazetteer.Named> names) {
        return new Shape(document, names).run();
    }

    private final class Shape {
        private final Document document;
        private final List<Gazetteer.Named> names;
        private final Map<Integer, Integer> nameAt = new HashMap<>();
        private final OfficePlaces offices;
        private final LearnedNames learned;
        private final List<Mention> mentions = new ArrayList<>();

        Shape(Document document, List<Gazetteer.Named> names) {
            this.document = document;
            this.names = names;
            for (int i = 0; i < names.size(); i++) {
                nameAt.put(names.get(i).first(), i);
            }
            offices = new OfficePlaces(document, roles);
            learned = new LearnedNames(document, nameAt::containsKey, particles);
        }

        List<Mention> run() {
            int covered = 0;
            for (int i = 0; i < names.size(); i++) {
                Gazetteer.Named name = names.get(i);
                if (name.first() < covered) {
                    continue;
                }
                Mention mention = grow(name, covered);
                mentions.add(places.listed(document, mentions, mention));
                covered = mention.end();
            }
            return learned.addTo(mentions);
        }

        private Mention grow(Gazetteer.Named name, int covered) {
            if (name.kind() == Mention.Kind.CITY) {
                // Its mayor or its people do not speak for the state.
                return new Mention(name.first(), name.end(), name.entity(), name.kind(), "GOV", false, true, null);
            }
            int first = name.first();
            int end = name.end();
            Entity entity = name.entity();
            Mention.Kind kind = name.kind();
            String sector = "GOV";
            boolean speaks = kind != Mention.Kind.PEOPLE;
            boolean role = false;
            int leftRole = offices.before(first, covered);
            if (leftRole >= 0) {
                ActorData.Role office = offices.at(leftRole);
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
                    ActorData.Role office = offices.at(roleStart);
                    sector = office.sector();
                    speaks = office.speaksForState() && !between(after, roleStart);
                    kind = Mention.Kind.ROLE;
                    role = true;
                    end = offices.end(roleStart);
                    after = end;
                    roleStart = offices.at(after) != null
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
                    int named = learned.properName(cursor);
                    if (named > cursor) {
                        learned.learn(cursor, named, entity);
                        end = named;
                    } else {
                        learned.apposition(cursor, entity);
                    }
                }
            } else {
                speaks = !former(first);
            }
            boolean location = !role
                    && kind != Mention.Kind.PERSON
                    && kind != Mention.Kind.ADJECTIVE
                    && places.isPlace(document, first);
            return new Mention(first, end, entity, kind, sector, speaks, location, null);
        }

        private int possessive(int end) {
            String word = document.wordOrEmpty(end);
            return word.equals("'s") || word.equals("'") ? end + 1 : end;
        }

        private int fillersThenRole(int after) {
            for (int i = after; i < document.size() && i <= after + MAX_FILLERS; i++) {
                if (offices.at(i) != null && !nameAt.containsKey(i)) {
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
    }
}
