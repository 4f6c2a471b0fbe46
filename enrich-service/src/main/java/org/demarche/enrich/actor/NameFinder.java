package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.enrich.actor.ActorForms.Trait;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Finds the names of actors as they stand in a text, and decides between the bearers of a name. */
final class NameFinder {

    /** The longest form, a full name before a surname, then by id so that the choice never varies. */
    private static final Comparator<Phrases.Hit<ActorForms.Form>> ORDER = Comparator.comparingInt(
                    (Phrases.Hit<ActorForms.Form> hit) -> hit.end())
            .thenComparing(hit -> !hit.value().has(Trait.NEEDS_FULL_NAME))
            .thenComparing(hit -> hit.value().has(Trait.SECONDARY))
            .thenComparing(
                    hit -> hit.value().entity() == null
                            ? ""
                            : hit.value().entity().id(),
                    Comparator.reverseOrder());

    private final Phrases<ActorForms.Form> forms;
    private final OtherBearers others;
    private final Senses senses;

    NameFinder(Phrases<ActorForms.Form> forms, ActorData.Context context, ActorData.Sense[] senses) {
        this.forms = forms;
        this.others = new OtherBearers(context);
        this.senses = new Senses(senses, context);
    }

    /** A name as it stands, before its surroundings are read. */
    record Named(int first, int end, Entity entity, Mention.Kind kind) {}

    /** @param before mentions that come before the text, such as those of its title */
    List<Named> find(Document document, OfficePlaces offices, List<Mention> before) {
        return new Pass(document, offices, before).run();
    }

    private final class Pass {
        private final Document document;
        private final OfficePlaces offices;
        private final List<Phrases.Hit<ActorForms.Form>> hits = new ArrayList<>();
        private final Set<Integer> starts = new HashSet<>();
        private final Set<String> introduced = new HashSet<>();
        private final Set<String> supported = new HashSet<>();
        private final Senses.Votes votes;
        private final OtherBearers.Reading reading;
        private final List<Named> named = new ArrayList<>();

        Pass(Document document, OfficePlaces offices, List<Mention> before) {
            this.document = document;
            this.offices = offices;
            for (Phrases.Hit<ActorForms.Form> hit : forms.find(document)) {
                if (!hit.value().has(Trait.PROPER) || properlyWritten(document.text(), hit)) {
                    hits.add(hit);
                    if (hit.value().entity() != null && !hit.value().has(Trait.NEEDS_FULL_NAME)) {
                        starts.add(hit.start());
                    }
                }
            }
            before.forEach(mention -> {
                introduced.add(mention.entity().id());
                supported.add(mention.actorId());
            });
            votes = senses.votes(document, offices);
            reading = others.reading(document, offices, starts);
        }

        List<Named> run() {
            for (Phrases.Hit<ActorForms.Form> hit : hits) {
                ActorForms.Form form = hit.value();
                boolean plain = form.entity() != null
                        && !form.has(Trait.AMBIGUOUS)
                        && !form.has(Trait.SECONDARY)
                        && !form.has(Trait.NEEDS_FULL_NAME);
                if (plain && form.kind() != Mention.Kind.CITY) {
                    introduced.add(form.entity().id());
                    supported.add(form.entity().actorId());
                }
            }
            int covered = 0;
            for (int i = 0; i < hits.size(); ) {
                int next = i + 1;
                while (next < hits.size()
                        && hits.get(next).start() == hits.get(i).start()) {
                    next++;
                }
                if (hits.get(i).start() >= covered) {
                    Phrases.Hit<ActorForms.Form> chosen = choose(hits.subList(i, next));
                    covered = chosen == null ? covered : chosen.end();
                    if (chosen != null && chosen.value().entity() != null) {
                        keep(chosen);
                    }
                }
                i = next;
            }
            return named;
        }

        private void keep(Phrases.Hit<ActorForms.Form> hit) {
            int first = document.tokenAt(hit.start());
            int end = document.tokenAt(hit.end() - 1) + 1;
            if (!reading.belongsToAnother(hit.value(), first, end) && !ownOrgan(hit.value(), first)) {
                named.add(
                        new Named(first, end, hit.value().entity(), hit.value().kind()));
            }
        }

        /** "Brazil's Congress" and "the German Foreign Office" are not the bodies that bear the name alone. */
        private boolean ownOrgan(ActorForms.Form form, int first) {
            if (form.kind() != Mention.Kind.METONYM || named.isEmpty() || offices.at(first) == null) {
                return false;
            }
            Named owner = named.get(named.size() - 1);
            return offices.possessive(owner.end()) == first
                    && !owner.entity().actorId().equals(form.entity().actorId());
        }

        private Phrases.Hit<ActorForms.Form> choose(List<Phrases.Hit<ActorForms.Form>> sameStart) {
            Phrases.Hit<ActorForms.Form> best = null;
            for (Phrases.Hit<ActorForms.Form> hit : sameStart) {
                if (accepted(hit, sameStart) && (best == null || ORDER.compare(hit, best) > 0)) {
                    best = hit;
                }
            }
            return best;
        }

        private boolean accepted(Phrases.Hit<ActorForms.Form> hit, List<Phrases.Hit<ActorForms.Form>> sameStart) {
            ActorForms.Form form = hit.value();
            if (form.entity() == null) {
                return true;
            }
            if (form.has(Trait.NEEDS_FULL_NAME)) {
                return introduced.contains(form.entity().id());
            }
            if (form.has(Trait.SECONDARY)) {
                return introduced.contains(form.entity().id()) && !rivalNamed(hit, sameStart);
            }
            if (form.kind() == Mention.Kind.NAME && !votes.allow(form.entity())) {
                return false;
            }
            return !form.has(Trait.AMBIGUOUS)
                    || !supported.isEmpty()
                    || form.kind() == Mention.Kind.NAME && votes.aboutStates(document.tokenAt(hit.start()));
        }

        /** Whether the first bearer of a shared name is named otherwise too: then the name is its. */
        private boolean rivalNamed(Phrases.Hit<ActorForms.Form> hit, List<Phrases.Hit<ActorForms.Form>> sameStart) {
            return sameStart.stream()
                    .filter(other -> other.end() == hit.end() && other.value().entity() != null)
                    .anyMatch(other -> !other.value().has(Trait.SECONDARY)
                            && introduced.contains(other.value().entity().id()));
        }
    }

    private static boolean properlyWritten(String text, Phrases.Hit<ActorForms.Form> hit) {
        int at = text.regionMatches(true, hit.start(), "the ", 0, 4) ? hit.start() + 4 : hit.start();
        return !Character.isLowerCase(text.charAt(at));
    }
}
