package org.demarche.ingest.discover;

import org.jsoup.nodes.Element;

/** Makes links absolute as browsers do. */
final class WebLinks {

    private WebLinks() {}

    /** The link as seen from the base, empty where it leads nowhere. */
    static String absolute(String base, String link) {
        if (link.length() > ListedItems.LONGEST || link.isBlank()) {
            return "";
        }
        Element a = new Element("a").attr("href", link.strip());
        a.setBaseUri(base);
        return a.absUrl("href");
    }
}
