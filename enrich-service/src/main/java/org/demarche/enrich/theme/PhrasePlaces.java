package org.demarche.enrich.theme;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Span;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** The phrases of themes in a text, in the order of the text, without those that their context cancels. */
final class PhrasePlaces {

    /** In UTF-16 code units: two parts that are further apart seldom belong together. */
    private static final int MOST_APART = 60;

    private final Document document;
    private final int[] covered;
    private final Span[] parts;
    private final List<Place> places = new ArrayList<>();

    /** A phrase, or two parts that met, with what is between them. */
    record Place(Trigger trigger, Span span) {}

    private PhrasePlaces(TriggerTable triggers, int themes, Document document) {
        this.document = document;
        covered = new int[themes];
        parts = new Span[2 * triggers.pairs()];
    }

    static List<Place> of(TriggerTable triggers, int themes, Document document) {
        return new PhrasePlaces(triggers, themes, document)
                .find(triggers.phrases().find(document));
    }

    private List<Place> find(List<Phrases.Hit<TriggerTable.Found>> hits) {
        List<Phrases.Hit<TriggerTable.Found>> nots = new ArrayList<>();
        for (Phrases.Hit<TriggerTable.Found> hit : hits) {
            if (hit.value() instanceof TriggerTable.Not) {
                nots.add(hit);
            }
        }
        for (Phrases.Hit<TriggerTable.Found> hit : hits) {
            if (!within(nots, hit)) {
                add(hit.value(), new Span(hit.start(), hit.end()));
            }
        }
        return places;
    }

    private static boolean within(List<Phrases.Hit<TriggerTable.Found>> nots, Phrases.Hit<TriggerTable.Found> hit) {
        for (Phrases.Hit<TriggerTable.Found> not : nots) {
            if (not.value().theme() == hit.value().theme() && not.start() < hit.end() && hit.start() < not.end()) {
                return true;
            }
        }
        return false;
    }

    private void add(TriggerTable.Found found, Span here) {
        if (found instanceof TriggerTable.Whole whole) {
            // The longest of several phrases is the one that is meant.
            if (here.start() >= covered[found.theme()]) {
                covered[found.theme()] = here.end();
                places.add(new Place(whole.trigger(), here));
            }
        } else if (found instanceof TriggerTable.Part part) {
            meet(part, here);
        }
    }

    private void meet(TriggerTable.Part part, Span here) {
        Span other = parts[part.place() ^ 1];
        parts[part.place()] = here;
        if (other != null
                && !other.overlaps(here)
                && here.start() - other.end() <= MOST_APART
                && sentence(other.start()) == sentence(here.start())) {
            // Each of them makes a pair once.
            parts[part.place()] = null;
            parts[part.place() ^ 1] = null;
            places.add(new Place(part.trigger(), new Span(other.start(), here.end())));
        }
    }

    private int sentence(int offset) {
        return document.sentenceOf(Math.min(document.size() - 1, document.tokenAt(offset)));
    }
}
