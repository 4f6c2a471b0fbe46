package org.demarche.ingest.discover;

/**
 * Finds the root element of a text that is to be XML. What stands before it is not needed, and much of it is a hazard: white
 * space before the declaration, a charset that is not the text's, document types with entities that unfold without end.
 */
final class XmlProlog {

    private final String text;
    private int at;

    private XmlProlog(String text) {
        this.text = text;
    }

    /** Where the root element begins, the length of the text where there is no element. */
    static int end(String text) {
        XmlProlog prolog = new XmlProlog(text);
        prolog.skip();
        return prolog.at;
    }

    private void skip() {
        while (at < text.length()) {
            at = text.indexOf('<', at);
            if (at < 0 || at + 1 == text.length()) {
                at = text.length();
            } else if (text.startsWith("<!--", at)) {
                skipTo("-->", at + 4);
            } else if (text.charAt(at + 1) == '?') {
                skipTo("?>", at + 2);
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                skipDocumentType();
            } else if (Character.isLetter(text.charAt(at + 1))) {
                return;
            } else {
                at++;
            }
        }
    }

    private void skipTo(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipDocumentType() {
        boolean inside = false;
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '"' -> skipTo("\"", at + 1);
                case '\'' -> skipTo("'", at + 1);
                case '<' -> {
                    if (text.startsWith("<!--", at)) {
                        skipTo("-->", at + 4);
                    } else {
                        at++;
                    }
                }
                case '[' -> {
                    inside = true;
                    at++;
                }
                case ']' -> {
                    inside = false;
                    at++;
                }
                case '>' -> {
                    at++;
                    if (!inside) {
                        return;
                    }
                }
                default -> at++;
            }
        }
    }
}
