package org.demarche.ingest.discover;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The dates that the cards of a page state, where they state one only. All are found in one pass: a card may hold a hundred
 * thousand links, and other cards.
 */
final class CardDates {

    private final Map<Element, Instant> dates;

    private CardDates(Map<Element, Instant> dates) {
        this.dates = dates;
    }

    static CardDates of(Document page, ListedDates dates) {
        Search search = new Search(dates);
        page.traverse(search);
        return new CardDates(search.found);
    }

    /** The date of an {@code article} element, null where it states none or several. */
    Instant of(Element card) {
        return dates.get(card);
    }

    /** A card whose end was not met yet, with the times in it and in the cards in it. */
    private static final class Open {
        private final Element card;
        private Element first;
        private int times;

        private Open(Element card) {
            this.card = card;
        }

        private void add(Element time, int more) {
            first = first == null ? time : first;
            times += more;
        }
    }

    private static final class Search implements NodeVisitor {
        private final ListedDates dates;
        private final Map<Element, Instant> found = new IdentityHashMap<>();
        private final Deque<Open> open = new ArrayDeque<>();

        private Search(ListedDates dates) {
            this.dates = dates;
        }

        @Override
        public void head(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.nameIs("article")) {
                open.push(new Open(element));
            } else if (!open.isEmpty() && element.nameIs("time") && element.hasAttr("datetime")) {
                open.peek().add(element, 1);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (open.isEmpty() || open.peek().card != node) {
                return;
            }
            Open closed = open.pop();
            if (closed.times == 1) {
                found.put(closed.card, dates.read(closed.first.attr("datetime")));
            }
            if (!open.isEmpty()) {
                open.peek().add(closed.first, closed.times);
            }
        }
    }
}
