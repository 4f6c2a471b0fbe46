package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.UrlParts;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.words.Letters;
import org.demarche.ingest.words.RuleFile;
import org.demarche.ingest.words.Spaces;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;

/** Reads the headline: a vote between what the page offers as title, each without the name of the site. */
public final class TitleReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\u2013\u2014\u00B7\u2022»«:/-]+\\s+|\\s*[|»]\\s*");
    private static final Evaluator LINK = new Evaluator.Tag("a");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 220;
    private static final int LONGEST_OFFER = 600;
    private static final double SAME = 0.8;

    private final Set<String> labels;

    private TitleReader(RuleFile file) {
        labels = new HashSet<>(file.section("label"));
    }

    public static TitleReader load() {
        return new TitleReader(RuleFile.load(TitleReader.class, "titles.txt"));
    }

    /** The headline, null where the page has none. */
    public String read(PageHead head, PageTree tree, JsonLd jsonLd, String siteName, String url) {
        List<OfferedTitle> headlines = new ArrayList<>();
        head.headlines().stream()
                .limit(20)
                .filter(element -> !UrlParts.leadsHome(element.selectFirst(LINK), url))
                .map(element -> Spaces.collapse(element.text()))
                .filter(text -> text.length() <= LONGEST_OFFER)
                .filter(text -> !text.isEmpty())
                .map(OfferedTitle::of)
                .forEach(headlines::add);
        List<OfferedTitle> offers = new ArrayList<>();
        offer(offers, jsonLd.text("headline"));
        offer(offers, head.meta("og:title"));
        offer(offers, head.meta("twitter:title", "dc.title", "dcterms.title", "title"));
        offer(offers, head.title());
        String site = siteName == null ? "" : siteName;
        String headline = headline(headlines, offers, site, url);
        if (headline == null) {
            headline = borneOut(
                    ShownHeadline.subheadings(tree).stream()
                            .map(OfferedTitle::of)
                            .toList(),
                    offers);
        }
        if (headline != null) {
            return headline;
        }
        String label = null;
        for (OfferedTitle offer : offers) {
            String cut = withoutSite(offer.text(), site, url);
            if (cut.length() >= SHORTEST) {
                if (!isLabel(cut, site, url)) {
                    return cut;
                }
                label = label == null ? cut : label;
            }
        }
        String shown = headlines.isEmpty() ? null : headlines.get(0).text();
        if (label != null) {
            shown = ShownHeadline.aboveTheText(tree);
        }
        return shown == null ? label : shown;
    }

    /** Whether a title is that of the site or of a section. */
    private boolean isLabel(String title, String site, String url) {
        Matcher matcher = SEPARATOR.matcher(title);
        String first = matcher.find() ? title.substring(0, matcher.start()) : title;
        return labels.contains(first.strip().toLowerCase(Locale.ROOT)) || namesSite(title, site, url);
    }

    private static String borneOut(List<OfferedTitle> headlines, List<OfferedTitle> offers) {
        for (OfferedTitle headline : headlines) {
            for (OfferedTitle offer : offers) {
                if (headline.similarity(offer) >= SAME
                        || offer.holds(headline) && !endsInShorterSegment(offer, headline)) {
                    return withoutKicker(headline, offers);
                }
            }
        }
        return null;
    }

    /** The h1 that the rest of the page bears out: readers see it, while the other titles are written for search engines. */
    private static String headline(List<OfferedTitle> headlines, List<OfferedTitle> offers, String site, String url) {
        String sure = borneOut(headlines, offers);
        if (sure != null) {
            return sure;
        }
        for (OfferedTitle headline : headlines) {
            boolean sentence = headline.text().indexOf(' ') > 0
                    && headline.length() <= LONGEST
                    && !namesSite(headline.text(), site, url)
                    && offers.stream().noneMatch(offer -> endsInSegment(offer, headline));
            if (sentence
                    && offers.stream().anyMatch(offer -> headline.shared(offer) >= (headlines.size() == 1 ? 1 : 2))) {
                return withoutKicker(headline, offers);
            }
        }
        return null;
    }

    /** Whether the title ends in a separator and this text, as titles end in the name of the site. */
    private static boolean endsInSegment(OfferedTitle offer, OfferedTitle text) {
        Matcher matcher = SEPARATOR.matcher(offer.text());
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last > 0 && Letters.of(offer.text().substring(last)).equals(text.letters());
    }

    private static boolean endsInShorterSegment(OfferedTitle offer, OfferedTitle text) {
        return text.length() * 2 < offer.length() && endsInSegment(offer, text);
    }

    /** Sites put a topic before the headline in the same h1; the title for sharing is without it. */
    private static String withoutKicker(OfferedTitle headline, List<OfferedTitle> offers) {
        for (OfferedTitle offer : offers) {
            boolean end =
                    offer.length() * 2 > headline.length() && headline.letters().endsWith(offer.letters());
            if (end && offer.length() < headline.length() - 2) {
                return offer.text();
            }
        }
        return headline.text();
    }

    /** Most pages state one title several times. */
    private static void offer(List<OfferedTitle> offers, String title) {
        if (title != null && !title.isBlank() && title.length() <= LONGEST_OFFER) {
            String plain = Spaces.collapse(title.indexOf('&') >= 0 ? Parser.unescapeEntities(title, false) : title);
            if (offers.stream().noneMatch(offer -> offer.text().equals(plain))) {
                offers.add(OfferedTitle.of(plain));
            }
        }
    }

    /** The title without the part at its end, or its start, that names the site. */
    static String withoutSite(String title, String site, String url) {
        Matcher matcher = SEPARATOR.matcher(title);
        List<int[]> cuts = new ArrayList<>();
        while (matcher.find()) {
            cuts.add(new int[] {matcher.start(), matcher.end()});
        }
        if (cuts.isEmpty()) {
            return title;
        }
        int[] last = cuts.get(cuts.size() - 1);
        int[] first = cuts.get(0);
        for (int[] cut : cuts) {
            if (namesSite(title.substring(cut[1]), site, url)) {
                return title.substring(0, cut[0]).strip();
            }
        }
        if (namesSite(title.substring(0, first[0]), site, url)) {
            return title.substring(first[1]).strip();
        }
        boolean bar = title.substring(last[0], last[1]).contains("|");
        return bar && last[0] > title.length() / 2 ? title.substring(0, last[0]).strip() : title;
    }

    private static boolean namesSite(String part, String site, String url) {
        String name = Letters.of(part);
        if (name.isEmpty()) {
            return false;
        }
        String known = Letters.of(site);
        if (!known.isEmpty()
                && (name.equals(known) || name.startsWith(known) || known.startsWith(name) && name.length() > 2)) {
            return true;
        }
        return url != null
                && name.length() > 2
                && name.length() < 40
                && Letters.of(UrlParts.host(url)).contains(name);
    }
}
