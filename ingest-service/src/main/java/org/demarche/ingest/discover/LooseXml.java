package org.demarche.ingest.discover;

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

    private final FeedRules rules;
    private final ContentHandler told;
    private SAXException failure;

    private LooseXml(FeedRules rules, ContentHandler told) {
        this.rules = rules;
        this.told = told;
    }

    static void tell(String text, FeedRules rules, ContentHandler told) throws SAXException {
        LooseXml loose = new LooseXml(rules, told);
        told.startDocument();
        Parser.xmlParser().parseInput(text, "").traverse(loose);
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
        return rules.namespaces().getOrDefault(element.tag().prefix(), "");
    }

    private AttributesImpl attributes(Element element) {
        AttributesImpl attributes = new AttributesImpl();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            int colon = name.indexOf(':');
            String uri = colon < 0 ? "" : uri(name.substring(0, colon));
            attributes.addAttribute(uri, name.substring(colon + 1), name, "CDATA", allowed(attribute.getValue()));
        }
        return attributes;
    }

    private String uri(String prefix) {
        return prefix.equals("xml") ? Parser.NamespaceXml : rules.namespaces().getOrDefault(prefix, "");
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
