package org.demarche.ingest.extract.body;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text in fields of data, which sites fill with plain text, with entities or with whole paragraphs of markup. */
final class MarkedText {

    private static final Pattern LINE_END = Pattern.compile("(?i)<(?:/p|/div|/h[1-6]|/li|/blockquote|br\\s*/?)>");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^<>]{0,500}>");

    private MarkedText() {}

    /** The text without markup, a line for each paragraph. */
    static String plain(String field) {
        String text = field.contains("&lt;") ? Parser.unescapeEntities(field, false) : field;
        if (!TAG.matcher(text).find()) {
            return text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        }
        String lines = LINE_END.matcher(text).replaceAll("$0\n");
        return Jsoup.parse(lines).wholeText();
    }
}
