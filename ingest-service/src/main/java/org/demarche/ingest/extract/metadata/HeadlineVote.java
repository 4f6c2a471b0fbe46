package org.demarche.ingest.extract.metadata;

import java.util.List;
import org.demarche.ingest.words.Capitals;
import org.demarche.ingest.words.Letters;

/** Chooses among the headlines that a page shows the one that its stated titles bear out. */
final class HeadlineVote {

    private static final int LONGEST = 220;
    private static final double SAME = 0.8;
    private static final String TOPIC = ": ";

    private final List<OfferedTitle> offers;

    /** The offers without the name of the site. */
    private final List<OfferedTitle> plain;

    private final SiteInTitle site;

    HeadlineVote(List<OfferedTitle> offers, SiteInTitle site) {
        this.offers = offers;
        this.site = site;
        plain = offers.stream()
                .map(offer -> {
                    String cut = site.cutFrom(offer.text());
                    return cut.equals(offer.text()) ? offer : OfferedTitle.of(cut);
                })
                .toList();
    }

    /** The h1 that the rest of the page bears out: readers see it, while the other titles are written for search engines. */
    String among(List<OfferedTitle> headlines) {
        String sure = borneOut(headlines);
        if (sure != null) {
            return sure;
        }
        for (OfferedTitle headline : headlines) {
            boolean sentence = headline.text().indexOf(' ') > 0
                    && headline.length() <= LONGEST
                    && !site.isNamedBy(headline.text())
                    && offers.stream().noneMatch(offer -> endsInSegment(offer, headline));
            if (sentence
                    && plain.stream().anyMatch(offer -> headline.shared(offer) >= (headlines.size() == 1 ? 1 : 2))) {
                return asOffered(headline);
            }
        }
        return null;
    }

    /** The first of these that an offer repeats, or nearly. */
    String borneOut(List<OfferedTitle> headlines) {
        for (OfferedTitle headline : headlines) {
            for (OfferedTitle offer : offers) {
                if (headline.similarity(offer) >= SAME
                        || offer.isCutFrom(headline)
                        || offer.holds(headline) && !endsInShorterSegment(offer, headline)) {
                    return asOffered(headline);
                }
            }
        }
        return null;
    }

    /** Whether the title ends in a separator and this text, as titles end in the name of the site. */
    private static boolean endsInSegment(OfferedTitle offer, OfferedTitle text) {
        String last = SiteInTitle.lastPart(offer.text());
        return last != null && Letters.of(last).equals(text.letters());
    }

    private static boolean endsInShorterSegment(OfferedTitle offer, OfferedTitle text) {
        return text.length() * 2 < offer.length() && endsInSegment(offer, text);
    }

    /**
     * The headline as the titles for sharing word it: without the topic that sites put before it in the same h1, or parted from
     * it, and without the date behind it.
     */
    private String asOffered(OfferedTitle headline) {
        for (OfferedTitle offer : plain) {
            if (isParted(offer, headline) || isMostOf(headline, offer) && headline.hasPart(offer)) {
                return offer.text();
            }
        }
        for (OfferedTitle offer : offers) {
            if (isMostOf(headline, offer) && headline.letters().endsWith(offer.letters())) {
                return offer.text();
            }
        }
        return Capitals.only(headline.text())
                ? plain.stream()
                        .filter(offer -> offer.letters().equals(headline.letters()))
                        .map(OfferedTitle::text)
                        .filter(text -> !Capitals.only(text))
                        .findFirst()
                        .orElse(headline.text())
                : headline.text();
    }

    private static boolean isMostOf(OfferedTitle headline, OfferedTitle offer) {
        return offer.length() * 2 > headline.length() && offer.length() < headline.length() - 2;
    }

    /** Whether an offer has a colon where the headline has none: there one part of it ends and the next begins. */
    private static boolean isParted(OfferedTitle offer, OfferedTitle headline) {
        int colon = offer.text().indexOf(TOPIC);
        return colon > 0
                && offer.letters().equals(headline.letters())
                && headline.text().startsWith(offer.text().substring(0, colon) + ' ');
    }
}
