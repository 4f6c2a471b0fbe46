package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.head.UrlParts;
import org.demarche.ingest.words.Letters;

/** Takes off the titles of one page what names its site, and the section between the two. */
final class SiteInTitle {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\u2013\u2014\u00B7\u2022»«:/-]+\\s+|\\s*[|»\uFF5C]\\s*");
    private static final int LONGEST_LABEL = 40;
    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_TITLE = 12;

    /** These part a name from a title; of those in the second list, which stand within words too, only beside a space. */
    private static final String MARKS = "|_:\u2013\u2014\u00B7\u2022»«(\uFF5C\uFF1A\uFF08";

    private static final String MARKS_WITHIN_WORDS = "-/";

    private final String site;
    private final String letters;
    private final String address;
    private final String host;
    private final Set<String> sections;

    /**
     * For one page.
     *
     * @param site its name, null if unknown
     * @param url of the page, null if unknown
     * @param sections in lower case
     */
    SiteInTitle(String site, String url, Set<String> sections) {
        this.site = site == null ? "" : site;
        this.sections = sections;
        letters = Letters.of(site);
        address = UrlParts.host(url);
        host = Letters.of(address);
    }

    /** Whether a part of a title is the name of the site, or its beginning, or goes on after it. */
    boolean isNamedBy(String part) {
        String name = Letters.of(part);
        if (name.isEmpty()) {
            return false;
        }
        boolean known = !letters.isEmpty()
                && (name.equals(letters)
                        || name.startsWith(letters)
                        || letters.startsWith(name) && name.length() >= LEAST_LETTERS);
        return known || name.length() >= LEAST_LETTERS && name.length() < LONGEST_LABEL && host.contains(name);
    }

    /** The same for what stands before a title, where topics stand too: the beginning of the name alone does not tell. */
    private boolean isNamedBefore(String part) {
        String name = Letters.of(part);
        if (name.isEmpty()) {
            return false;
        }
        if (!letters.isEmpty() && name.startsWith(letters) || name.equals(host)) {
            return true;
        }
        List<String> hosts =
                Arrays.stream(address.split("\\.")).map(Letters::of).toList();
        int at = hosts.indexOf(name);
        // States are parties of agreements, and the ends of hosts.
        if (name.length() < LEAST_LETTERS || at == hosts.size() - 1) {
            return false;
        }
        // The sections of a site may have hosts of their own.
        return at > 0 || at == 0 && (hosts.size() == 2 || letters.isEmpty() || letters.startsWith(name));
    }

    /** The part of a title before the first separator. */
    static String firstPart(String title) {
        Matcher matcher = SEPARATOR.matcher(title);
        return matcher.find() ? title.substring(0, matcher.start()) : title;
    }

    /** The part of a title behind the last separator, null where it has none. */
    static String lastPart(String title) {
        List<int[]> cuts = cuts(title);
        return cuts.isEmpty() ? null : title.substring(cuts.get(cuts.size() - 1)[1]);
    }

    /** The title without the part at its end, or its start, that names the site, and without the section beside that. */
    String cutFrom(String title) {
        String exact = wholeNameCutFrom(title);
        String cut = exact.equals(title) ? partCutFrom(title) : exact;
        return cut.equals(title) ? title : withoutSection(cut);
    }

    private String partCutFrom(String title) {
        List<int[]> cuts = cuts(title);
        if (cuts.isEmpty()) {
            return title;
        }
        int[] last = cuts.get(cuts.size() - 1);
        int[] first = cuts.get(0);
        for (int[] cut : cuts) {
            if (isNamedBy(title.substring(cut[1]))) {
                return title.substring(0, cut[0]).strip();
            }
        }
        if (isNamedBefore(title.substring(0, first[0]))) {
            return withoutMarksBefore(title.substring(first[1]));
        }
        boolean bar = isBar(title.substring(last[0], last[1]));
        return bar && last[0] > title.length() / 2 ? title.substring(0, last[0]).strip() : title;
    }

    /** The title without the whole name of the site at its end or its start, which may also stand in brackets or behind a colon. */
    String wholeNameCutFrom(String title) {
        if (site.isEmpty() || title.length() < site.length() + LEAST_TITLE) {
            return title;
        }
        int end = title.endsWith(")") || title.endsWith("\uFF09") ? title.length() - 1 : title.length();
        int name = end - site.length();
        if (title.regionMatches(true, name, site, 0, site.length())) {
            int to = name;
            while (to > 0 && isMark(title, to - 1)) {
                to--;
            }
            boolean parted = !title.substring(to, name).isBlank();
            return parted && to >= LEAST_TITLE / 2 ? title.substring(0, to).strip() : title;
        }
        if (title.regionMatches(true, 0, site, 0, site.length())) {
            int from = site.length();
            while (from < title.length() && isMark(title, from)) {
                from++;
            }
            return title.substring(site.length(), from).isBlank() ? title : title.substring(from);
        }
        return title;
    }

    private static boolean isMark(String title, int at) {
        char c = title.charAt(at);
        return isSpace(c)
                || MARKS.indexOf(c) >= 0
                || MARKS_WITHIN_WORDS.indexOf(c) >= 0
                        && (at == 0
                                || isSpace(title.charAt(at - 1))
                                || Character.isIdeographic(title.charAt(at - 1))
                                || MARKS_WITHIN_WORDS.indexOf(title.charAt(at - 1)) >= 0);
    }

    private static boolean isSpace(char c) {
        return c == ' ';
    }

    private String withoutSection(String title) {
        List<int[]> cuts = cuts(title);
        if (cuts.isEmpty()) {
            return title;
        }
        int[] last = cuts.get(cuts.size() - 1);
        if (last[0] >= LEAST_TITLE && sections.contains(title.substring(last[1]).toLowerCase(Locale.ROOT))) {
            return title.substring(0, last[0]);
        }
        int[] first = cuts.get(0);
        boolean bar = isBar(title.substring(first[0], first[1]));
        boolean before = bar
                && title.length() - first[1] >= LEAST_TITLE
                && sections.contains(title.substring(0, first[0]).toLowerCase(Locale.ROOT));
        return before ? title.substring(first[1]) : title;
    }

    private static boolean isBar(String separator) {
        return separator.indexOf('|') >= 0 || separator.indexOf('\uFF5C') >= 0;
    }

    private static String withoutMarksBefore(String title) {
        int from = 0;
        while (from < title.length() && (isSpace(title.charAt(from)) || MARKS.indexOf(title.charAt(from)) >= 0)) {
            from++;
        }
        return title.substring(from).strip();
    }

    /** The beginnings and ends of the separators in a title. */
    private static List<int[]> cuts(String title) {
        List<int[]> cuts = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(title);
        while (matcher.find()) {
            cuts.add(new int[] {matcher.start(), matcher.end()});
        }
        return cuts;
    }
}
