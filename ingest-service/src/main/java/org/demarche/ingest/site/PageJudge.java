package org.demarche.ingest.site;

import java.util.BitSet;
import org.demarche.ingest.extract.BodyLine;

/** Tells the lines of a page that are its site's chrome from those that are the article's, by the window of the site. */
final class PageJudge {

    private final SiteRules rules;
    private final SiteWindow window;
    private final HashedPage page;
    private final long[] carriers;
    private final BitSet data;
    private long[] stories;

    PageJudge(SiteRules rules, SiteWindow window, HashedPage page) {
        this.rules = rules;
        this.window = window;
        this.page = page;
        this.carriers = window.carriers(page.learnableHashes());
        this.data = page.dataLists();
    }

    BitSet chrome() {
        BitSet chrome = new BitSet(page.size());
        for (int i = page.size() - 1; i >= 0; i--) {
            // "Conclusion" may stand on every page of a site and "More stories" too; what is under them tells which is
            // which.
            boolean leads = isLead(i) && i + 1 < page.size() && !chrome.get(i + 1);
            if (!leads && !data.get(i) && recurs(i)) {
                chrome.set(i);
            }
        }
        keepListsOf(chrome);
        return isMostOfThePage(chrome) ? new BitSet() : chrome;
    }

    private boolean isLead(int i) {
        return page.kind(i) == LineKind.HEADING || introduces(i);
    }

    private boolean introduces(int i) {
        String text = page.line(i).text();
        return text.endsWith(":") || text.endsWith("\uFF1A");
    }

    /** Who took part may be the same every day: the list belongs to the line of the article that introduces it. */
    private void keepListsOf(BitSet chrome) {
        for (int i = 0; i + 1 < page.size(); i++) {
            if (introduces(i) && !chrome.get(i)) {
                int end = i + 1;
                while (end < page.size() && page.kind(end) == LineKind.LABEL) {
                    chrome.clear(end++);
                }
            }
        }
    }

    private boolean recurs(int i) {
        boolean sentence = page.kind(i) == LineKind.SENTENCE;
        int least = sentence ? rules.sentenceLeast() : rules.labelLeast();
        int tellers = tellers(i, least);
        if (tellers < least) {
            return false;
        }
        int at = page.indexOf(i);
        boolean fixed = window.places(page.learnableHashes()[at], carriers[at]).areFixed(rules.placeShare());
        if (sentence && !fixed) {
            return false;
        }
        if (isBetweenSentencesOfTheArticle(i)) {
            return tellers >= rules.middleLeast() && isEnough(tellers, rules.middleShare());
        }
        double share =
                sentence ? rules.sentenceShareFixed() : fixed ? rules.labelShareFixed() : rules.labelShareAnywhere();
        return isEnough(tellers, share);
    }

    private boolean isBetweenSentencesOfTheArticle(int line) {
        return isAnySentenceOfTheArticle(0, line) && isAnySentenceOfTheArticle(line + 1, page.size());
    }

    private boolean isAnySentenceOfTheArticle(int from, int to) {
        for (int i = from; i < to; i++) {
            if (page.kind(i) == LineKind.SENTENCE && tellers(i, rules.sentenceLeast()) < rules.sentenceLeast()) {
                return true;
            }
        }
        return false;
    }

    /** How many stories have the line, 0 if surely fewer than at least so many. */
    private int tellers(int line, int least) {
        int at = page.indexOf(line);
        return at < 0 || Long.bitCount(carriers[at]) < least ? 0 : storiesWith(carriers[at]);
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
