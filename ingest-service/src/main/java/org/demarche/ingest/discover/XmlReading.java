package org.demarche.ingest.discover;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML strictly, and what is not quite XML loosely. No document type is read, so that no entity unfolds and nothing is
 * fetched.
 */
final class XmlReading {

    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEEPEST = "256";

    private final Map<String, String> namespaces;
    private final SAXParserFactory parsers;

    /** @param namespaces by the prefix that everybody gives them, for those who forget to declare it */
    XmlReading(Map<String, String> namespaces) {
        this.namespaces = namespaces;
        this.parsers = SAXParserFactory.newDefaultNSInstance();
        try {
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(NO_DOCUMENT_TYPE, true);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's own parser knows these features", e);
        }
    }

    /**
     * Tells a handler of the text from its root element on.
     *
     * @param fresh handlers: a second one is asked for where the first did not come to the end
     * @return the one that came furthest
     */
    <H extends DefaultHandler> H read(String text, Supplier<H> fresh) {
        String xml = XmlRepair.mend(text, XmlProlog.end(text));
        H strict = fresh.get();
        try {
            parser().parse(new InputSource(new StringReader(xml)), strict);
            return strict;
        } catch (SAXException | IOException e) {
            return TagLimit.isPassed(xml) ? strict : loose(xml, fresh.get());
        }
    }

    private <H extends DefaultHandler> H loose(String xml, H handler) {
        try {
            LooseXml.tell(xml, namespaces, handler);
        } catch (SAXException e) {
            throw new IllegalStateException("no handler here refuses what it is told", e);
        }
        return handler;
    }

    private synchronized SAXParser parser() throws SAXException {
        try {
            SAXParser parser = parsers.newSAXParser();
            parser.setProperty(DEPTH, DEEPEST);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser can be configured", e);
        }
    }
}
