package org.demarche.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.contract.Actor;
import org.demarche.contract.Span;
import org.demarche.enrich.actor.Entity;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;

/** Gathers mentions into actors, in the order of the first mention. */
final class ActorList {

    private ActorList() {}

    private static final class Gathered {
        private final Entity entity;
        private final List<Span> spans = new ArrayList<>();
        private final Map<String, Integer> sectors = new TreeMap<>();
        private final Set<String> rules = new LinkedHashSet<>();

        Gathered(Entity entity) {
            this.entity = entity;
        }
    }

    static List<Actor> of(Document document, List<Mention> mentions) {
        Map<String, Gathered> byId = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Span span = document.span(mention.first(), mention.end());
            gather(byId, mention.entity(), span, mention);
            if (mention.partner() != null) {
                gather(byId, mention.partner(), span, mention);
            }
        }
        List<Actor> actors = new ArrayList<>();
        byId.values().forEach(gathered -> actors.add(actor(gathered)));
        return actors;
    }

    private static void gather(Map<String, Gathered> byId, Entity entity, Span span, Mention mention) {
        Gathered gathered = byId.computeIfAbsent(entity.id(), id -> new Gathered(entity));
        gathered.spans.add(span);
        gathered.sectors.merge(mention.sector(), 1, Integer::sum);
        gathered.rules.add(mention.rule());
    }

    private static Actor actor(Gathered gathered) {
        Entity entity = gathered.entity;
        String sector = gathered.sectors.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().equals("GOV")))
                .map(Map.Entry::getKey)
                .orElse("GOV");
        boolean sectored = entity.type() == Actor.Type.STATE || entity.type() == Actor.Type.PERSON;
        String cameo = sectored && entity.cameo().length() == 3 ? entity.cameo() + sector : entity.cameo();
        boolean person = entity.type() == Actor.Type.PERSON;
        return new Actor(
                entity.id(),
                entity.name(),
                entity.type(),
                cameo,
                person && entity.speaks() ? entity.actorId() : null,
                entity.role(),
                gathered.spans,
                List.copyOf(gathered.rules));
    }
}
