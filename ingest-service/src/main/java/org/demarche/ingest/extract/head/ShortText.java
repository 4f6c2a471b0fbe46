package org.demarche.ingest.extract.head;

import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element that should have little: hundreds of boxes around one another can each have all that the page has. */
public final class ShortText {

    private static final int LONGEST = 3000;
    private static final int MOST_NODES = 1000;

    private ShortText() {}

    /** The text, white space not all collapsed; empty where it is long. */
    public static String of(Element element) {
        return isShort(element) ? element.text() : "";
    }

    private static boolean isShort(Element element) {
        Iterator<Node> nodes = element.nodeStream().iterator();
        int length = 0;
        int count = 0;
        while (length <= LONGEST && count <= MOST_NODES) {
            if (!nodes.hasNext()) {
                return true;
            }
            length +=
                    nodes.next() instanceof TextNode text ? text.getWholeText().length() : 0;
            count++;
        }
        return false;
    }
}
