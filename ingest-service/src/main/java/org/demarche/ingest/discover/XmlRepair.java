package org.demarche.ingest.discover;

import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Mends what keeps most broken feeds and sitemaps from being XML: ampersands that stand for themselves, HTML's entities, and
 * characters that XML forbids. Everything else stays as it is; the time is linear in the length.
 */
final class XmlRepair {

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final Set<String> OF_XML = Set.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");
    private static final int LONGEST_REFERENCE = 34;

    private final String text;
    private final StringBuilder mended;
    private int at;

    private XmlRepair(String text, int from) {
        this.text = text;
        this.at = from;
        this.mended = new StringBuilder(text.length() - from);
    }

    /** The text from this place on, mended. */
    static String mend(String text, int from) {
        XmlRepair repair = new XmlRepair(text, from);
        repair.run();
        return repair.mended.toString();
    }

    /** Whether XML 1.0 has this character. */
    static boolean allows(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    private void run() {
        while (at < text.length()) {
            if (text.startsWith(CDATA, at)) {
                int end = text.indexOf(CDATA_END, at);
                copyTo(end < 0 ? text.length() : end);
            } else if (text.charAt(at) == '&') {
                reference();
            } else {
                character();
            }
        }
    }

    private void copyTo(int end) {
        while (at < end) {
            character();
        }
    }

    private void character() {
        int c = text.codePointAt(at);
        if (allows(c)) {
            mended.appendCodePoint(c);
        }
        at += Character.charCount(c);
    }

    private void reference() {
        String reference = referenceAt(at);
        if (OF_XML.contains(reference)) {
            mended.append(reference);
            at += reference.length();
            return;
        }
        String meant = reference.length() < 3 ? reference : Parser.unescapeEntities(reference, true);
        if (meant.equals(reference)) {
            mended.append("&amp;");
            at++;
            return;
        }
        meant.codePoints()
                .filter(XmlRepair::allows)
                .forEach(c -> mended.append("&#").append(c).append(';'));
        at += reference.length();
    }

    /** The reference that begins here, an ampersand alone where there is none. */
    private String referenceAt(int start) {
        int limit = Math.min(text.length(), start + LONGEST_REFERENCE);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return text.substring(start, i + 1);
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                break;
            }
        }
        return "&";
    }
}
