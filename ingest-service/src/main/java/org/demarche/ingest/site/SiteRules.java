package org.demarche.ingest.site;

import org.demarche.ingest.words.ReadingLength;
import org.demarche.ingest.words.RuleNumbers;

/**
 * The thresholds of {@code site-lines.properties}, which says what they mean.
 *
 * @param labelLeast stories
 * @param labelShareFixed of the window's stories
 * @param labelShareAnywhere likewise
 * @param sentenceLeast stories
 * @param sentenceShareFixed of the window's stories
 * @param middleLeast stories
 * @param middleShare of the window's stories
 * @param margin stories on top of a share
 * @param placeShare of the pages that carry a line
 * @param longestLine letters of an alphabet, see {@link ReadingLength}
 * @param linesPerPage how many are learnt
 * @param storySentence letters, likewise
 */
record SiteRules(
        int labelLeast,
        double labelShareFixed,
        double labelShareAnywhere,
        int sentenceLeast,
        double sentenceShareFixed,
        int middleLeast,
        double middleShare,
        int margin,
        double placeShare,
        int longestLine,
        int linesPerPage,
        int storySentence) {

    static SiteRules load() {
        RuleNumbers file = RuleNumbers.load(SiteRules.class, "site-lines.properties");
        return new SiteRules(
                file.whole("label.least"),
                file.share("label.share.fixed"),
                file.share("label.share.anywhere"),
                file.whole("sentence.least"),
                file.share("sentence.share.fixed"),
                file.whole("middle.least"),
                file.share("middle.share"),
                file.whole("margin"),
                file.share("place.share"),
                file.whole("line.longest"),
                file.whole("page.lines"),
                file.whole("story.sentence"));
    }
}
