package org.demarche.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.box.BoxRules.Kind;
import org.demarche.ingest.extract.box.PageBoxes;
import org.demarche.ingest.extract.line.ChromeLines;
import org.demarche.ingest.extract.line.HeadlineLines;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.prune.Pruner;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.NodeText;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** Finds the summary that many sites set between the headline and the body, outside the body's box or named like a teaser. */
final class Standfirst {

    private static final int LEAST = 40;
    private static final int MOST = 1000;
    private static final int LEAST_UNNAMED = 60;
    private static final int LONGEST_BARE = 300;
    private static final String TITLE = "title";

    /** How far out the box is that a line and the headline share; a heading further off may begin the text. */
    private static final int LEVELS = 3;

    private static final int HEADING_LEVELS = 2;
    private static final int FIRST_PARAGRAPH = 120;
    private static final int SAME_START = 40;
    private static final double MOST_LINKS = 0.3;

    private final PageBoxes boxes;
    private final PageTree tree;
    private final Pruner pruner;
    private final BitSet dropped;
    private final Measures whole;

    Standfirst(PageBoxes boxes, Pruner pruner, BitSet dropped) {
        this.boxes = boxes;
        tree = boxes.tree;
        this.pruner = pruner;
        this.dropped = dropped;
        whole = boxes.whole;
    }

    /** The roots with the standfirst before them, if the page has one there; what of it was dropped is taken back. */
    List<Integer> before(List<Integer> roots, String title, String summary) {
        int body = roots.get(0);
        int last = firstParagraph(body);
        int headline = headline(last, title);
        boolean underHeadline = headline >= 0;
        List<Integer> all = new ArrayList<>();
        int length = 0;
        int namedUpTo = 0;
        int i = underHeadline ? tree.end[headline] : 0;
        while (i < last) {
            boolean around = tree.contains(i, last) || tree.contains(i, body);
            if (!around && tree.kind[i].startsLine()) {
                if (underHeadline && pruner.isForeign(i)) {
                    i = tree.end[i];
                    continue;
                }
                namedUpTo = underHeadline && isNamed(i) ? Math.max(namedUpTo, tree.end[i]) : namedUpTo;
                boolean first = underHeadline && length == 0;
                if ((isStandfirst(i, underHeadline, i < namedUpTo, summary) || first && isBareSentence(i, headline))
                        && length + whole.text[i] <= MOST) {
                    length += whole.text[i];
                    takeBack(i);
                    if (!tree.contains(body, i)) {
                        all.add(i);
                    }
                    if (!underHeadline) {
                        break;
                    }
                    i = tree.end[i];
                    continue;
                }
            }
            i++;
        }
        all.addAll(roots);
        return all;
    }

    private void takeBack(int box) {
        dropped.clear(box, tree.end[box]);
        int i = box + 1;
        while (i < tree.end[box]) {
            if (tree.kind[i] != TagKind.TEXT && pruner.isForeign(i)) {
                dropped.set(i, tree.end[i]);
                i = tree.end[i];
            } else {
                i++;
            }
        }
    }

    private int firstParagraph(int body) {
        for (int i = body; i < tree.end[body]; i++) {
            if (!dropped.get(i)
                    && tree.kind[i].startsLine()
                    && tree.kind[i] != TagKind.HEADING
                    && whole.ownText[i] >= FIRST_PARAGRAPH
                    && whole.ownLink[i] * 2 < whole.ownText[i]) {
                return i;
            }
        }
        return body;
    }

    private int headline(int before, String title) {
        HeadlineLines headline = new HeadlineLines(title);
        int grouped = -1;
        for (int i = before - 1; i >= 0; i--) {
            if (tree.kind[i] == TagKind.HEADING) {
                if (isHeadline(i, headline)) {
                    return i;
                }
                grouped = isGrouped(i) ? i : grouped;
            }
        }
        return grouped;
    }

    /** A page may keep its first rank for the name of the site, and call the article otherwise in its title. */
    private boolean isGrouped(int i) {
        String group = tree.parent[i] < 0 ? "" : tree.element(tree.parent[i]).normalName();
        return group.equals("hgroup") || group.equals("header") && isInArticle(i);
    }

    private boolean isInArticle(int i) {
        int at = tree.parent[i];
        while (at >= 0 && !tree.articles.get(at)) {
            at = tree.parent[at];
        }
        return at >= 0;
    }

    private boolean isHeadline(int i, HeadlineLines headline) {
        if (tree.element(i).normalName().equals("h1")) {
            return true;
        }
        String text = NodeText.of(tree, i);
        return headline.isTitle(text) || headline.isVariant(text);
    }

    private boolean isStandfirst(int i, boolean underHeadline, boolean named, String summary) {
        if (whole.ownText[i] < LEAST || whole.text[i] > MOST || whole.linkDensity(i) > MOST_LINKS) {
            return false;
        }
        if (named) {
            return true;
        }
        String text = NodeText.of(tree, i);
        return summary != null && startsAlike(text, summary)
                || underHeadline && whole.ownText[i] >= LEAST_UNNAMED && Paragraph.endsSentence(text);
    }

    /** Many papers end the first line below the headline without a stop. */
    private boolean isBareSentence(int i, int headline) {
        return isNear(i, headline, tree.kind[i] == TagKind.HEADING ? HEADING_LEVELS : LEVELS)
                && !isNamedTitle(i)
                && !isNamedTitle(tree.parent[i])
                && (tree.kind[i] == TagKind.PARAGRAPH || tree.kind[i] == TagKind.HEADING)
                && whole.ownText[i] >= LEAST_UNNAMED
                && whole.ownText[i] == whole.text[i]
                && whole.ownText[i] <= LONGEST_BARE
                && whole.ownLink[i] == 0;
    }

    private boolean isNear(int i, int headline, int levels) {
        int around = i;
        for (int level = 0; around > 0 && level < levels; level++) {
            around = tree.parent[around];
        }
        return around > 0 && tree.contains(around, headline);
    }

    private boolean isNamedTitle(int i) {
        String rule = boxes.verdict(i).rule();
        return rule != null && rule.endsWith(TITLE);
    }

    private boolean isNamed(int i) {
        Kind kind = boxes.verdict(i).kind();
        return kind == Kind.STANDFIRST || kind == Kind.TEASER;
    }

    private static boolean startsAlike(String text, String summary) {
        String one = ChromeLines.normalise(text);
        String other = ChromeLines.normalise(summary);
        int length = Math.min(SAME_START, Math.min(one.length(), other.length()));
        return length >= LEAST - 5 && one.regionMatches(0, other, 0, length);
    }
}
