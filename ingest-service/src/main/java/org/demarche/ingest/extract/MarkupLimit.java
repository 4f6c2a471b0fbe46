package org.demarche.ingest.extract;

import java.util.Locale;
import java.util.Set;

/**
 * Bounds the memory and the time that a page can take: what follows the tag with which it has cost 600,000 is not read.
 *
 * <p>A tag costs 1, and 1 for each formatting element that is open, because the parser opens those anew in every block. That is
 * twenty times what the largest pages of the web cost, and about 300 MB of nodes.
 */
final class MarkupLimit {

    static final int MOST = 600_000;

    /** As many as the parser opens anew. */
    private static final int MOST_REOPENED = 12;

    /** <a href="https://html.spec.whatwg.org/multipage/parsing.html#formatting">Formatting</a> elements. */
    private static final Set<String> FORMATTING =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static final String FIRST_LETTERS = "abcefinstu";

    private static final int LONGEST_NAME = 6;

    private MarkupLimit() {}

    static String cut(String html) {
        int cost = 0;
        int open = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            cost += 1 + Math.min(open, MOST_REOPENED);
            if (cost > MOST) {
                return html.substring(0, at);
            }
            boolean closes = html.startsWith("</", at);
            if (FORMATTING.contains(name(html, closes ? at + 2 : at + 1))) {
                open = Math.max(0, open + (closes ? -1 : 1));
            }
        }
        return html;
    }

    private static String name(String html, int from) {
        int end = from;
        // Most tags are others, and told by their first letter.
        if (from < html.length() && FIRST_LETTERS.indexOf(Character.toLowerCase(html.charAt(from))) < 0) {
            return "";
        }
        while (end < html.length() && end <= from + LONGEST_NAME && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        // Most tags are of longer names.
        return end > from + LONGEST_NAME ? "" : html.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
