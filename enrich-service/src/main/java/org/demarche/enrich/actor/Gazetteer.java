package org.demarche.enrich.actor;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Finds the mentions of actors in a text: names, then the titles and offices around them, then the words that refer back. */
public final class Gazetteer {

    private final ActorForms forms;
    private final NameFinder names;
    private final Phrases<ActorData.Role> roles;
    private final Set<String> fillers;
    private final MentionShaper shaper;
    private final PartyFinder parties;
    private final ForeignNames foreign;
    private final Coreference coreference;

    private Gazetteer() {
        ActorData.Context context = ActorData.context();
        ActorData.Role[] offices = ActorData.roles();
        Phrases.Builder<ActorData.Role> builder = new Phrases.Builder<>();
        for (ActorData.Role role : offices) {
            builder.add(role.form(), role);
        }
        roles = builder.build();
        fillers = new HashSet<>(context.fillers());
        OfficeHolders holders = new OfficeHolders(offices);
        forms = new ActorForms(holders);
        names = new NameFinder(forms.phrases(), context, ActorData.senses());
        UnaryOperator<Entity> office = entity -> forms.entity(entity.actorId());
        shaper = new MentionShaper(context, holders, office);
        parties = new PartyFinder(roles);
        foreign = new ForeignNames(forms, holders, Period.of(LocalDate.parse(context.today())));
        coreference = new Coreference(context, office);
    }

    public static Gazetteer load() {
        return new Gazetteer();
    }

    /** The actor with an id, null if the gazetteer has none. */
    public Entity entity(String id) {
        return forms.entity(id);
    }

    /** The mentions of a text of an unknown day. */
    public List<Mention> find(Document document, List<Mention> before) {
        return find(document, before, null);
    }

    /**
     * Every mention, in the order of the text, none overlapping.
     *
     * @param before mentions that come before the text, such as those of its title
     * @param day of the text, which decides who is in office; null if unknown
     */
    public List<Mention> find(Document document, List<Mention> before, LocalDate day) {
        OfficePlaces offices = new OfficePlaces(document, roles, fillers);
        List<NameFinder.Named> named = names.find(document, offices, before);
        List<Mention> shaped = shaper.shape(document, named, offices, day);
        return coreference.resolve(document, offices, shaped, before);
    }

    /**
     * The actors that a text in another language than English names; nothing refers back in them.
     *
     * @param language ISO 639-1
     */
    public List<Mention> findNames(Document document, String language, LocalDate day) {
        return foreign.find(document, language, day);
    }

    /** Who is named only by what they are, such as police or rebels, outside the given mentions; in the order of the text. */
    public List<Mention> parties(Document document, List<Mention> mentions) {
        return parties.find(document, mentions);
    }
}
