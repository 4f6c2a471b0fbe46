package org.demarche.ingest.extract.box;

import org.jsoup.nodes.Element;

/** Tells the cards by which pages lead to other articles, where no name says so: things that stand below a heading that is a link. */
public final class TeaserCard {

    private static final int LEVELS = 3;
    private static final int SIBLINGS = 4;
    private static final int LARGEST_HEADING = 20;

    private TeaserCard() {}

    /** Whether the element stands in a card; {@code headline} is that of the page, which may be a link to the page itself. */
    public static boolean holds(Element element, Element headline) {
        Element at = element;
        for (int level = 0; at != null && level < LEVELS; level++) {
            Element before = at.previousElementSibling();
            for (int i = 0; before != null && i < SIBLINGS; i++) {
                if (before == headline) {
                    return false;
                }
                if (isLinkedHeading(before)) {
                    return true;
                }
                before = before.previousElementSibling();
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isLinkedHeading(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '2' && name.charAt(1) <= '6';
        return heading
                && (isLink(element.parent())
                        || element.stream().limit(LARGEST_HEADING).anyMatch(TeaserCard::isLink));
    }

    private static boolean isLink(Element element) {
        return element != null && element.normalName().equals("a");
    }
}
