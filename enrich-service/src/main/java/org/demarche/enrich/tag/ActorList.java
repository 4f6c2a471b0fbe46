package org.demarche.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

        Gathered(Entity entity) {
            this.entity = entity;
        }
    }

    static List<Actor> of(Document document, List<Mention> mentions) {
        Map<String, Gathered> byId = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Span span = document.span(mention.first(), mention.end());
            gather(byId, mention.entity(), span, mention.sector());
            if (mention.partner() != null) {
                gather(byId, mention.partner(), span, mention.sector());
            }
        }
        List<Actor> actors = new ArrayList<>();
        byId.values().forEach(gathered -> actors.add(actor(gathered)));
        return actors;
    }

    private static void gather(Map<String, Gathered> byId, Entity entity, Span span, String sector) {
        Gathered gathered = byId.computeIfAbsent(entity.id(), id -> new Gathered(entity));
        gathered.spans.add(span);
        gathered.sectors.merge(sector, 1, Integer::sum);
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
                person ? entity.actorId() : null,
                entity.role(),
                gathered.spans);
    }
}
