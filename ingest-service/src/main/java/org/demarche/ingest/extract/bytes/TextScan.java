package org.demarche.ingest.extract.bytes;

import static org.demarche.ingest.extract.bytes.TagScan.UNSURE;

/** Finds where a text ends in which no tags are read: that of a script, a style, a title, a comment. */
final class TextScan {

    private static final int YEAR = 4;

    private final String html;
    private final TagScan tag;

    TextScan(String html, TagScan tag) {
        this.html = html;
        this.tag = tag;
    }

    /** The end tag of an element that holds text alone, whatever it looks like. */
    int endOfText(long element, int from) {
        int at = html.indexOf('<', from);
        while (at >= 0 && !isEnd(element, at)) {
            at = html.indexOf('<', at + 1);
        }
        return at < 0 ? UNSURE : at;
    }

    /** The same where the text must look like no markup. */
    int endOfPlainText(long element, int from) {
        int at = html.indexOf('<', from);
        return at >= 0 && isEnd(element, at) ? at : UNSURE;
    }

    /** The same for a script: where it writes scripts inside a comment, its end is another one. */
    int endOfScript(long element, int from) {
        boolean comment = false;
        int at = html.indexOf('<', from);
        while (at >= 0 && !isEnd(element, at)) {
            comment |= html.startsWith("!--", at + 1);
            if (comment && html.regionMatches(true, at + 1, "script", 0, 6)) {
                return UNSURE;
            }
            at = html.indexOf('<', at + 1);
        }
        return at < 0 ? UNSURE : at;
    }

    private boolean isEnd(long element, int at) {
        return html.startsWith("/", at + 1)
                && tag.isTag(at)
                && tag.name() == element
                && tag.nameEnd() < html.length()
                && html.charAt(tag.nameEnd()) != '<';
    }

    /** Behind a comment, whose dashes may be those that it starts with. */
    int endOfComment(int at) {
        int end = html.indexOf("-->", at + 2);
        for (int i = html.indexOf('!', at + 4); i >= 0 && i < end; i = html.indexOf('!', i + 1)) {
            if (html.startsWith("--!>", i - 2)) {
                return UNSURE;
            }
        }
        return end < 0 ? UNSURE : end + 3;
    }

    /** Whether a number between these places may be the year of an article. */
    boolean holdsYear(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == YEAR && (html.startsWith("19", i + 1 - YEAR) || html.startsWith("20", i + 1 - YEAR))) {
                return true;
            }
        }
        return false;
    }
}
