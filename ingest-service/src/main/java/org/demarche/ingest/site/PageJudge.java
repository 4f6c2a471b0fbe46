package org.demarche.ingest.site;

import java.util.BitSet;
import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.extract.BodyLine.Shape;

/** Tells the lines of a page that are its site's chrome from those that are the article's, by the window of the site. */
final class PageJudge {

    private final SiteRules rules;
    private final SiteWindow window;
    private final HashedPage page;
    private final long[] carriers;
    private long[] stories;

    PageJudge(SiteRules rules, SiteWindow window, HashedPage page) {
        this.rules = rules;
        this.window = window;
        this.page = page;
        this.carriers = window.carriers(page.learnableHashes());
    }

    BitSet chrome() {
        BitSet chrome = new BitSet(page.size());
        for (int i = page.size() - 1; i >= 0; i--) {
            // "Conclusion" may stand on every page of a site and "More stories" too; what is under them tells which is
            // which.
            boolean leads = page.line(i).shape() == Shape.HEADING && i + 1 < page.size() && !chrome.get(i + 1);
            if (!leads && recurs(i)) {
                chrome.set(i);
            }
        }
        return isMostOfThePage(chrome) ? new BitSet() : chrome;
    }

    private boolean recurs(int i) {
        int at = page.indexOf(i);
        boolean sentence = page.line(i).shape() == Shape.SENTENCE;
        int least = sentence ? rules.sentenceLeast() : rules.labelLeast();
        if (at < 0 || Long.bitCount(carriers[at]) < least) {
            return false;
        }
        int tellers = storiesWith(carriers[at]);
        if (tellers < least) {
            return false;
        }
        boolean fixed = window.places(page.learnableHashes()[at], carriers[at]).areFixed(rules.placeShare());
        if (sentence) {
            return fixed && isEnough(tellers, rules.sentenceShareFixed());
        }
        return isEnough(tellers, fixed ? rules.labelShareFixed() : rules.labelShareAnywhere());
    }

    private boolean isEnough(int tellers, double share) {
        return tellers >= share * stories.length + rules.margin();
    }

    private int storiesWith(long mask) {
        if (stories == null) {
            stories = window.stories();
        }
        int count = 0;
        for (long story : stories) {
            count += (story & mask) == 0 ? 0 : 1;
        }
        return count;
    }

    /** Then the page is a stub or the site is not what it seems: rather all of it than the wrong half. */
    private boolean isMostOfThePage(BitSet chrome) {
        long all = 0;
        long taken = 0;
        for (int i = 0; i < page.size(); i++) {
            BodyLine line = page.line(i);
            all += line.text().length();
            taken += chrome.get(i) ? line.text().length() : 0;
        }
        return taken * 2 > all;
    }
}
