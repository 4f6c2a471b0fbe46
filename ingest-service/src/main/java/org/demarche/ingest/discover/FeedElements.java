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
        if (passedOver > 0 || !isRead(uri, name)) {
            passedOver++;
            return;
        }
        depth++;
        elements++;
        written = 0;
        inItem |= ITEMS.contains(name);
        tree.startElement(namespace(uri, name), name, name, read(attributes));
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

    private boolean isRead(String uri, String name) {
        if (root == null) {
            return ROOTS.contains(name);
        }
        if (ITEMS.contains(name) && !inItem && items++ >= ListedItems.MOST) {
            itemsBeyond++;
            return false;
        }
        Set<String> names = inItem ? rules.item() : rules.feed();
        boolean known = home == null || uri.equals(home) || rules.namespaces().containsValue(uri);
        return known && names.contains(name) && depth > 0 && depth < DEEPEST && elements < MOST_ELEMENTS;
    }

    /**
     * The namespace of the root is that of the whole feed; that of RDF is not, but the first element in it has the feed's. What
     * the feed itself writes is never passed on: the tree takes no nonsense.
     */
    private String namespace(String uri, String name) {
        if (root == null) {
            root = name;
            if (name.equals("RDF")) {
                homeBecomes = RSS_1;
                return rules.namespaces().get("rdf");
            }
            home = uri;
            homeBecomes = name.equals("rss") ? NO_NAMESPACE : uri.equals(ATOM_03) ? ATOM_03 : ATOM;
        } else if (home == null) {
            home = uri;
        }
        return uri.equals(home) ? homeBecomes : uri;
    }

    private AttributesImpl read(Attributes attributes) {
        AttributesImpl read = new AttributesImpl();
        for (int i = 0; i < attributes.getLength(); i++) {
            String qualified = attributes.getQName(i);
            if (rules.attributes().contains(qualified)) {
                int colon = qualified.indexOf(':');
                String uri = colon < 0 ? NO_NAMESPACE : rules.namespaces().get(qualified.substring(0, colon));
                read.addAttribute(uri, qualified.substring(colon + 1), qualified, "CDATA", attributes.getValue(i));
            }
        }
        return read;
    }
}
