package org.demarche.ingest.extract.prune;

import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.jsoup.nodes.Element;

/** Tells the cards that point to other articles: a link around a heading and what else the card says, or around several lines. */
final class TeaserLinks {

    private static final int LONGEST = 600;

    /** Characters of a paragraph of running text, of which cards have one at most. */
    private static final int PROSE = 80;

    private TeaserLinks() {}

    static boolean is(PageTree tree, Measures whole, int i) {
        if (tree.kind[i] != TagKind.LINK || whole.text[i] > LONGEST || !leadsAway(tree.element(i))) {
            return false;
        }
        int heading = 0;
        int lines = 0;
        int prose = 0;
        for (int j = i + 1; j < tree.end[i]; j++) {
            lines += tree.kind[j].startsLine() && whole.ownText[j] > 1 ? 1 : 0;
            prose += tree.kind[j] == TagKind.PARAGRAPH && whole.ownText[j] >= PROSE ? 1 : 0;
            if (tree.kind[j] == TagKind.HEADING) {
                heading += whole.text[j];
                j = tree.end[j] - 1;
            }
        }
        return heading > 1 ? whole.text[i] - heading > heading / 4 : lines > 1 && prose < 2;
    }

    private static boolean leadsAway(Element link) {
        return link.hasAttr("href") && !link.attr("href").startsWith("#");
    }
}
