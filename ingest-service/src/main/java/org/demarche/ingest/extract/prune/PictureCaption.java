package org.demarche.ingest.extract.prune;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells the captions of hand-written pages: a line set in other type straight below a picture. */
final class PictureCaption {

    private static final Set<String> TYPES = Set.of("i", "em", "small", "font");

    private PictureCaption() {}

    static boolean is(Element element) {
        if (!TYPES.contains(element.normalName())) {
            return false;
        }
        Node above = skipBlank(element.previousSibling(), true);
        Node below = skipBlank(element.nextSibling(), false);
        boolean broken = above instanceof Element line && line.normalName().equals("br");
        boolean alone = below == null
                || below instanceof Element next && next.normalName().equals("br");
        return broken && alone && isPicture(skipBlank(above.previousSibling(), true));
    }

    private static boolean isPicture(Node node) {
        if (!(node instanceof Element element)) {
            return false;
        }
        return element.normalName().equals("img")
                || element.normalName().equals("a") && !element.hasText() && element.selectFirst("img") != null;
    }

    private static Node skipBlank(Node from, boolean back) {
        Node at = from;
        while (at instanceof TextNode text && text.isBlank()) {
            at = back ? at.previousSibling() : at.nextSibling();
        }
        return at;
    }
}
