package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.ShortText;
import org.demarche.ingest.extract.head.UrlParts;
import org.demarche.ingest.words.Letters;
import org.demarche.ingest.words.Spaces;
import org.jsoup.parser.Parser;

/** Reads the name of the site as the page gives it. */
public final class SiteNameReader {

    private static final int LONGEST = 60;
    private static final int SHORTEST_HEADLINE = 15;
    private static final int FEWEST_LETTERS = 4;
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\u2013\u2014\u00B7\u2022»:/-]+\\s+|\\s*[|»\uFF5C]\\s*");

    private SiteNameReader() {}

    /**
     * The name, null where the page gives none.
     *
     * @param address of the page, null if unknown
     */
    public static String read(PageHead head, JsonLd jsonLd, String address) {
        String meta = head.meta(
                "og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher");
        String host = UrlParts.host(address);
        if (meta != null && !meta.startsWith("http")) {
            return withoutMotto(meta.indexOf('&') >= 0 ? Parser.unescapeEntities(meta, false) : meta, host);
        }
        List<String> stated = new ArrayList<>(jsonLd.names("publisher"));
        stated.addAll(jsonLd.siteNames());
        for (String name : stated) {
            if (!name.isBlank() && name.length() <= LONGEST) {
                return Spaces.collapse(name);
            }
        }
        String inTitle = afterHeadline(head, jsonLd);
        inTitle = inTitle == null ? likeHost(head.title(), host) : inTitle;
        return inTitle == null ? account(head.meta("twitter:site"), host) : inTitle;
    }

    /** Sites state their motto with their name: of the two, the name is what the host is called, or what stands first. */
    private static String withoutMotto(String stated, String host) {
        String likeHost = likeHost(stated, host);
        if (likeHost != null) {
            return likeHost;
        }
        if (stated.length() <= LONGEST) {
            return stated;
        }
        String[] parts = SEPARATOR.split(stated);
        String first = parts.length == 0 ? stated : parts[0].strip();
        return first.isEmpty() || first.length() > LONGEST ? stated : first;
    }

    /** What the title element has after the headline that the page shows. */
    private static String afterHeadline(PageHead head, JsonLd jsonLd) {
        String title = head.title();
        if (title == null) {
            return null;
        }
        List<String> headlines = new ArrayList<>();
        head.headlines().stream().limit(3).forEach(h1 -> headlines.add(Spaces.collapse(ShortText.of(h1))));
        headlines.add(head.meta("og:title"));
        headlines.add(Spaces.collapse(jsonLd.text("headline")));
        for (String headline : headlines) {
            if (headline != null && headline.length() >= SHORTEST_HEADLINE && title.startsWith(headline)) {
                String rest = title.substring(headline.length());
                Matcher separator = SEPARATOR.matcher(rest);
                int name = -1;
                while (separator.find()) {
                    name = separator.start() == 0 || name > 0 ? separator.end() : name;
                }
                if (name > 0 && name < rest.length() && rest.length() - name <= Math.min(LONGEST, headline.length())) {
                    return rest.substring(name).strip();
                }
            }
        }
        return null;
    }

    /** The part of the title that is spelt as the host. */
    private static String likeHost(String title, String host) {
        int dot = host.lastIndexOf('.');
        String label = Letters.of(dot < 0 ? host : host.substring(host.lastIndexOf('.', dot - 1) + 1, dot));
        if (title == null || label.isEmpty()) {
            return null;
        }
        for (String part : SEPARATOR.split(title)) {
            String letters = Letters.of(part);
            boolean same = letters.equals(label) || letters.equals(Letters.of(host));
            boolean close = letters.length() >= FEWEST_LETTERS
                    && letters.length() * 2 > label.length()
                    && (label.contains(letters) || letters.contains(label) && letters.length() < 2 * label.length());
            if (same || close) {
                return part.strip();
            }
        }
        return null;
    }

    private static String account(String account, String host) {
        String name = account == null ? "" : account.replaceFirst("^@", "");
        return name.length() >= FEWEST_LETTERS && Letters.of(host).contains(Letters.of(name)) ? name : null;
    }
}
