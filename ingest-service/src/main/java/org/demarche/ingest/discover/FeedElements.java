package org.demarche.ingest.discover;

import java.util.Set;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the tree of a feed from those of its elements that are read, at most so many of them: what a feed says of items beside
 * their addresses and dates is most of its bytes. Old and odd versions become the one that has all that they have: RSS 0.90
 * becomes 1.0, and 0.91 to 0.94 become 2.0.
 */
final class FeedElements extends DefaultHandler {

    private static final int MOST_ELEMENTS = 400_000;
    private static final int DEEPEST = 6;

    /** In characters of one element: more is neither an address nor a date. */
    private static final int MOST_TEXT = 2 * ListedItems.LONGEST;

    private static final String NO_NAMESPACE = "";
    private static final String RSS_1 = "http://purl.org/rss/1.0/";
    private static final String ATOM_03 = "http://purl.org/atom/ns#";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    private final FeedRules rules;
    private final SAXHandler tree = new SAXHandler();
    private String root;
    private String home;
    private String homeBecomes;
    private boolean inItem;
    private int depth;
    private int passedOver;
    private int elements;
    private int written;
    private int items;
    private int itemsBeyond;

    FeedElements(FeedRules rules) {
        this.rules = rules;
    }

    /** The tree, null where no root of a feed has come. */
    Document document() {
        return root == null ? null : tree.getDocument();
    }

    /** The name of the first element, null before it has come. */
    String root() {
        return root;
    }

    /** How many items came after the most that are read. */
    int itemsBeyond() {
        return itemsBeyond;
    }

    @Override
    public void startDocument() {
        tree.startDocument();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (passedOver > 0 || !isRead(name)) {
            passedOver++;
            return;
        }
        depth++;
        elements++;
        written = 0;
        inItem |= ITEMS.contains(name);
        if (root == null) {
            enter(uri, name);
        } else if (home == null) {
            home = uri;
        }
        if (uri.equals(home)) {
            tree.startElement(homeBecomes, name, name, read(attributes));
        } else {
            tree.startElement(uri, name, qualified, read(attributes));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        depth--;
        inItem &= !ITEMS.contains(name);
        tree.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (passedOver == 0 && depth > 0 && written < MOST_TEXT) {
            written += length;
            tree.characters(text, start, length);
        }
    }

    private boolean isRead(String name) {
        if (root == null) {
            return ROOTS.contains(name);
        }
        if (ITEMS.contains(name) && !inItem && items++ >= ListedItems.MOST) {
            itemsBeyond++;
            return false;
        }
        Set<String> names = inItem ? rules.item() : rules.feed();
        return names.contains(name) && depth > 0 && depth < DEEPEST && elements < MOST_ELEMENTS;
    }

    /** The namespace of the root is that of the whole feed; that of RDF is not, but the first element in it has the feed's. */
    private void enter(String uri, String name) {
        root = name;
        home = name.equals("RDF") ? null : uri;
        homeBecomes = switch (name) {
            case "rss" -> NO_NAMESPACE;
            case "RDF" -> RSS_1;
            default -> uri.equals(ATOM_03) ? ATOM_03 : ATOM;
        };
    }

    private AttributesImpl read(Attributes attributes) {
        AttributesImpl read = new AttributesImpl();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (rules.attributes().contains(attributes.getQName(i))) {
                read.addAttribute(
                        attributes.getURI(i),
                        attributes.getLocalName(i),
                        attributes.getQName(i),
                        "CDATA",
                        attributes.getValue(i));
            }
        }
        return read;
    }
}
