package org.demarche.ingest.extract;

import java.util.List;
import java.util.stream.IntStream;

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
    private static final List<List<String>> FORMATTING = byFirstLetter(
            List.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"));

    private MarkupLimit() {}

    private static List<List<String>> byFirstLetter(List<String> names) {
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(letter ->
                        names.stream().filter(name -> name.charAt(0) == letter).toList())
                .toList();
    }

    static String cut(String html) {
        int cost = 0;
        int open = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            cost += 1 + Math.min(open, MOST_REOPENED);
            if (cost > MOST) {
                return html.substring(0, at);
            }
            boolean closes = html.startsWith("</", at);
            if (isFormatting(html, closes ? at + 2 : at + 1)) {
                open = Math.max(0, open + (closes ? -1 : 1));
            }
        }
        return html;
    }

    private static boolean isFormatting(String html, int from) {
        int letter = from < html.length() ? Character.toLowerCase(html.charAt(from)) - 'a' : -1;
        if (letter < 0 || letter >= FORMATTING.size()) {
            return false;
        }
        for (String name : FORMATTING.get(letter)) {
            int end = from + name.length();
            if (html.regionMatches(true, from, name, 0, name.length())
                    && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
