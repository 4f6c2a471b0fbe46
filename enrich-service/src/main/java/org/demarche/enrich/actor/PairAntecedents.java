package org.demarche.enrich.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.demarche.contract.Actor;
import org.demarche.enrich.text.Document;

/** The two whom "both countries" or "the two sides" means: of those spoken of lately the ones that the text speaks of most. */
final class PairAntecedents {

    /** In sentences. */
    private static final int REACH = 6;

    private static final int TITLE_WEIGHT = 2;

    private static final Comparator<Party> MOST_NAMED = Comparator.comparingInt((Party party) -> -party.count)
            .thenComparingInt(party -> -party.last)
            .thenComparing(party -> party.entity.id());

    private final Document document;
    private final UnaryOperator<Entity> office;
    private final Map<Entity, Party> parties = new LinkedHashMap<>();

    private static final class Party {
        private final Entity entity;
        private final int order;
        private int count;
        private int last;
        private int sentence;

        Party(Entity entity, int order) {
            this.entity = entity;
            this.order = order;
        }
    }

    /** @param before mentions that come before the text, such as those of its title */
    PairAntecedents(Document document, List<Mention> before, UnaryOperator<Entity> office) {
        this.document = document;
        this.office = office;
        before.forEach(mention -> note(mention, TITLE_WEIGHT, -1, 0));
    }

    void note(Mention mention) {
        note(mention, 1, mention.first(), document.sentenceOf(mention.first()));
    }

    private void note(Mention mention, int weight, int at, int sentence) {
        // Where talks are held does not make the host one of the two sides.
        if (mention.location()) {
            return;
        }
        Entity entity = office.apply(mention.entity());
        Party party = parties.computeIfAbsent(entity, key -> new Party(key, parties.size()));
        party.count += weight;
        party.last = at;
        party.sentence = sentence;
    }

    /**
     * The two in the order in which they were first named; empty if there are no two.
     *
     * @param states whether only states can be meant
     * @param object whether somebody named in the same sentence does something to the two, and so is none of them
     */
    List<Entity> at(int token, boolean states, boolean object) {
        int sentence = document.sentenceOf(token);
        List<Party> near = parties.values().stream()
                .filter(party -> party.sentence >= sentence - REACH && canBeMeant(party.entity, states))
                .sorted(MOST_NAMED)
                .toList();
        List<Party> others = near.stream()
                .filter(party -> party.sentence < sentence || party.last < 0)
                .toList();
        List<Party> chosen = new ArrayList<>(object && others.size() > 1 ? others : near);
        if (chosen.size() < 2) {
            return List.of();
        }
        List<Party> two = new ArrayList<>(chosen.subList(0, 2));
        two.sort(Comparator.comparingInt(party -> party.order));
        return List.of(two.get(0).entity, two.get(1).entity);
    }

    private static boolean canBeMeant(Entity entity, boolean states) {
        return entity.type() == Actor.Type.STATE
                || !states && (entity.type() == Actor.Type.ORGANISATION || entity.type() == Actor.Type.ARMED_GROUP);
    }
}
