package org.demarche.ingest.discover;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the tree of a feed strictly where it is XML, else loosely. No entity is declared, nothing is fetched. */
final class FeedTrees {

    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final FeedRules rules;
    private final SAXParserFactory parsers;

    FeedTrees(FeedRules rules) {
        this.rules = rules;
        this.parsers = SAXParserFactory.newDefaultNSInstance();
        try {
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(NO_DOCUMENT_TYPE, true);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's own parser knows these features", e);
        }
    }

    /** What of the text is read, null where it has no feed's elements. */
    FeedElements read(String text) {
        String xml = XmlRepair.mend(XmlProlog.cut(text));
        try {
            return strict(xml);
        } catch (SAXException e) {
            return loose(xml);
        }
    }

    private FeedElements strict(String xml) throws SAXException {
        FeedElements elements = new FeedElements(rules);
        try {
            XMLReader reader = parsers.newSAXParser().getXMLReader();
            reader.setContentHandler(elements);
            // Without it the parser would print to the console.
            reader.setErrorHandler(elements);
            reader.parse(new InputSource(new StringReader(xml)));
        } catch (IOException | ParserConfigurationException e) {
            throw new SAXException(e);
        }
        return elements.root() == null ? null : elements;
    }

    private FeedElements loose(String xml) {
        FeedElements elements = new FeedElements(rules);
        try {
            LooseXml.tell(xml, rules, elements);
        } catch (SAXException e) {
            return null;
        }
        if (elements.root() == null) {
            return null;
        }
        if (!xml.contains("</" + elements.rootTag())) {
            dropLastItem(elements.document().getRootElement());
        }
        return elements;
    }

    /** Of a feed that was cut off, the last address may be cut off too. */
    private static void dropLastItem(Element root) {
        List<Element> items = root.getContent(Filters.element());
        while (!items.isEmpty()) {
            Element last = items.get(items.size() - 1);
            if (!last.getName().equals("channel")) {
                last.detach();
                return;
            }
            items = last.getChildren();
        }
    }
}
