package org.demarche.ingest.charset;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first bytes of a page say about its charset, read as ASCII before the charset is known.
 *
 * @param charset as the first meta element names it, or else the XML declaration; null where neither does
 * @param language the lang attribute of the html element, null where there is none
 */
record PageProlog(String charset, String language) {

    /** Browsers read 1024 bytes; pages that put more before the meta element are common enough. */
    private static final int WINDOW = 4096;

    private static final Pattern PARTS = Pattern.compile(
            "<!--.*?(?:-->|$)|<(meta|html|\\?xml)\\b([^>]*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile("\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_META =
            Pattern.compile("\\b(?:name|property|itemprop)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE =
            Pattern.compile("\\blang\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

    static PageProlog of(byte[] bytes) {
        Matcher parts =
                PARTS.matcher(new String(bytes, 0, Math.min(bytes.length, WINDOW), StandardCharsets.ISO_8859_1));
        String declared = null;
        String language = null;
        while (parts.find()) {
            String element = parts.group(1);
            if (element == null) {
                continue;
            }
            String attributes = parts.group(2);
            if (element.equalsIgnoreCase("html")) {
                language = language == null ? first(LANGUAGE, attributes) : language;
            } else if (element.equalsIgnoreCase("?xml")) {
                declared = first(CHARSET, attributes);
            } else if (!OTHER_META.matcher(attributes).find()) {
                String charset = first(CHARSET, attributes);
                if (charset != null) {
                    return new PageProlog(charset, language);
                }
            }
        }
        return new PageProlog(declared, language);
    }

    private static String first(Pattern pattern, String attributes) {
        Matcher matcher = pattern.matcher(attributes);
        return matcher.find() ? matcher.group(1) : null;
    }
}
