package org.demarche.ingest.discover;

import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tells of what is almost XML as if it were: jsoup closes what is left open and takes attributes without quotes, and prefixes
 * that were never declared mean what everybody means by them.
 */
final class LooseXml implements NodeVisitor {

    /** What jsoup says where there is no namespace. */
    private static final String NONE = Parser.NamespaceXml;

    private final Map<String, String> namespaces;
    private final ContentHandler told;
    private SAXException failure;

    private LooseXml(Map<String, String> namespaces, ContentHandler told) {
        this.namespaces = namespaces;
        this.told = told;
    }

    /** @param namespaces by the prefix that everybody gives them */
    static void tell(String text, Map<String, String> namespaces, ContentHandler told) throws SAXException {
        LooseXml loose = new LooseXml(namespaces, told);
        told.startDocument();
        // Of a text that was cut off, what stands last may be cut off too: better no address than half of one.
        Parser.xmlParser()
                .parseInput(text.substring(0, text.lastIndexOf('>') + 1), "")
                .traverse(loose);
        if (loose.failure != null) {
            throw loose.failure;
        }
        told.endDocument();
    }

    @Override
    public void head(Node node, int depth) {
        try {
            if (node instanceof TextNode text) {
                char[] characters = allowed(text.getWholeText()).toCharArray();
                told.characters(characters, 0, characters.length);
            } else if (node instanceof Element element && depth > 0) {
                told.startElement(
                        namespace(element), element.tag().localName(), element.tagName(), attributes(element));
            }
        } catch (SAXException e) {
            failure = e;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        try {
            if (node instanceof Element element && depth > 0) {
                told.endElement(namespace(element), element.tag().localName(), element.tagName());
            }
        } catch (SAXException e) {
            failure = e;
        }
    }

    private String namespace(Element element) {
        String namespace = element.tag().namespace();
        if (!namespace.isEmpty() && !namespace.equals(NONE)) {
            return namespace;
        }
        return uri(element.tag().prefix());
    }

    private AttributesImpl attributes(Element element) {
        AttributesImpl attributes = new AttributesImpl();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : name.substring(0, colon);
            attributes.addAttribute(
                    uri(prefix), name.substring(colon + 1), name, "CDATA", allowed(attribute.getValue()));
        }
        return attributes;
    }

    /** A prefix that nobody knows stands for itself, so that its elements are not taken for others. */
    private String uri(String prefix) {
        return namespaces.getOrDefault(prefix, prefix);
    }

    private static String allowed(String text) {
        if (text.codePoints().allMatch(XmlRepair::allows)) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(XmlRepair::allows).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
