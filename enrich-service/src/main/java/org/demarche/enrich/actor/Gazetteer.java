package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Finds the mentions of actors in a text: names, then the titles and offices around them, then the words that refer back. */
public final class Gazetteer {

    /** The longest form, a full name before a surname, then by id so that the choice never varies. */
    private static final Comparator<Phrases.Hit<ActorForms.Form>> ORDER = Comparator.comparingInt(
                    (Phrases.Hit<ActorForms.Form> hit) -> hit.end())
            .thenComparing(hit -> !hit.value().surname())
            .thenComparing(
                    hit -> hit.value().entity() == null
                            ? ""
                            : hit.value().entity().id(),
                    Comparator.reverseOrder());

    private final ActorForms forms = new ActorForms();
    private final MentionShaper shaper;
    private final PartyFinder parties;
    private final Coreference coreference;

    private Gazetteer() {
        ActorData.Context context = ActorData.context();
        Phrases.Builder<ActorData.Role> builder = new Phrases.Builder<>();
        for (ActorData.Role role : ActorData.roles()) {
            builder.add(role.form(), role);
        }
        Phrases<ActorData.Role> roles = builder.build();
        shaper = new MentionShaper(context, roles);
        parties = new PartyFinder(roles);
        coreference = new Coreference(context, entity -> forms.entity(entity.actorId()));
    }

    public static Gazetteer load() {
        return new Gazetteer();
    }

    /** The actor with an id, null if the gazetteer has none. */
    public Entity entity(String id) {
        return forms.entity(id);
    }

    /**
     * Every mention, in the order of the text, none overlapping.
     *
     * @param before mentions that come before the text, such as those of its title
     */
    public List<Mention> find(Document document, List<Mention> before) {
        List<Named> named = names(document, before);
        List<Mention> shaped = shaper.shape(document, named);
        return coreference.resolve(document, shaped, before);
    }

    /** Who is named only by what they are, such as police or rebels, outside the given mentions; in the order of the text. */
    public List<Mention> parties(Document document, List<Mention> mentions) {
        return parties.find(document, mentions);
    }

    /** A name as it stands, before its surroundings are read. */
    record Named(int first, int end, Entity entity, Mention.Kind kind) {}

    private List<Named> names(Document document, List<Mention> before) {
        List<Phrases.Hit<ActorForms.Form>> hits = forms.phrases().find(document);
        List<Phrases.Hit<ActorForms.Form>> kept = new ArrayList<>();
        for (Phrases.Hit<ActorForms.Form> hit : hits) {
            if (!hit.value().proper() || properlyWritten(document.text(), hit)) {
                kept.add(hit);
            }
        }
        Set<String> introduced = new HashSet<>();
        Set<String> supported = new HashSet<>();
        before.forEach(mention -> {
            introduced.add(mention.entity().id());
            supported.add(mention.actorId());
        });
        for (Phrases.Hit<ActorForms.Form> hit : kept) {
            ActorForms.Form form = hit.value();
            if (form.entity() != null && !form.ambiguous() && !form.surname() && form.kind() != Mention.Kind.CITY) {
                introduced.add(form.entity().id());
                supported.add(form.entity().actorId());
            }
        }
        List<Named> named = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < kept.size(); ) {
            Phrases.Hit<ActorForms.Form> hit = kept.get(i);
            int next = i + 1;
            if (hit.start() >= covered) {
                Phrases.Hit<ActorForms.Form> chosen = null;
                while (next < kept.size() && kept.get(next).start() == hit.start()) {
                    next++;
                }
                chosen = choose(kept.subList(i, next), introduced, supported);
                if (chosen != null) {
                    covered = chosen.end();
                    if (chosen.value().entity() != null) {
                        int first = document.tokenAt(chosen.start());
                        int end = document.tokenAt(chosen.end() - 1) + 1;
                        named.add(new Named(
                                first,
                                end,
                                chosen.value().entity(),
                                chosen.value().kind()));
                    }
                }
            }
            i = next;
        }
        return named;
    }

    private static Phrases.Hit<ActorForms.Form> choose(
            List<Phrases.Hit<ActorForms.Form>> sameStart, Set<String> introduced, Set<String> supported) {
        Phrases.Hit<ActorForms.Form> best = null;
        for (Phrases.Hit<ActorForms.Form> hit : sameStart) {
            if (accepted(hit.value(), introduced, supported) && (best == null || ORDER.compare(hit, best) > 0)) {
                best = hit;
            }
        }
        return best;
    }

    private static boolean accepted(ActorForms.Form form, Set<String> introduced, Set<String> supported) {
        if (form.entity() == null) {
            return true;
        }
        if (form.surname()) {
            return introduced.contains(form.entity().id());
        }
        return !form.ambiguous() || supported.contains(form.entity().actorId()) || !supported.isEmpty();
    }

    private static boolean properlyWritten(String text, Phrases.Hit<ActorForms.Form> hit) {
        int at = text.regionMatches(true, hit.start(), "the ", 0, 4) ? hit.start() + 4 : hit.start();
        return !Character.isLowerCase(text.charAt(at));
    }
}
