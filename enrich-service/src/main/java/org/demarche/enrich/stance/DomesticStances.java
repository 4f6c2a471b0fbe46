package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/**
 * What happens inside a society, where a text has no stance between states: police and protesters, a government and its
 * opposition. The ids are CAMEO role codes, such as {@code RUSOPP}, so that no chart of states mistakes them for one.
 */
final class DomesticStances {

    private static final String SOCIETY = "CVL";
    private static final double CONFIDENCE = 0.5;

    private final Modality words;
    private final Arguments arguments;

    DomesticStances(Modality words, Arguments arguments) {
        this.words = words;
        this.arguments = arguments;
    }

    List<Stance> read(SentenceView sentence, EventFinder.Found found) {
        ConditionClause condition = ConditionClause.of(sentence, words);
        for (Event event : found.events()) {
            boolean imagined = condition != null && condition.holds(sentence, event);
            if (event.root() != null && !event.head().weak() && !event.nominal() && !imagined) {
                Stance stance = stance(sentence, Irrealis.weaken(sentence, condition, event), found.events());
                if (stance != null) {
                    return List.of(stance);
                }
            }
        }
        return List.of();
    }

    private Stance stance(SentenceView sentence, Event event, List<Event> events) {
        Mention source = arguments.source(sentence, event, events);
        Mention target = arguments.target(sentence, event, events, source);
        if (source == null) {
            return null;
        }
        String sourceId = id(source);
        String targetId = target != null ? id(target) : source.entity().cameo() + SOCIETY;
        if (targetId.equals(sourceId)) {
            return null;
        }
        int first = Math.min(event.first(), Math.min(source.first(), target == null ? source.first() : target.first()));
        int end = Math.max(event.last(), Math.max(source.end(), target == null ? source.end() : target.end()));
        return Observation.of(
                event,
                sourceId,
                targetId,
                event.label(),
                event.polarity(),
                null,
                null,
                CONFIDENCE,
                sentence.document().span(first, end),
                null);
    }

    private static String id(Mention mention) {
        return mention.kind() == Mention.Kind.PARTY || !mention.speaks() ? mention.partyId() : mention.actorId();
    }
}
