package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.tree.NodeText;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.jsoup.nodes.Element;

/** Finds the headline by what the page shows where no h1 and no meta element gives it. */
final class ShownHeadline {

    private static final int MOST_SUBHEADINGS = 30;
    private static final int PROSE = 80;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 200;
    private static final int FEWEST_WORDS = 4;
    private static final char LARGE = '4';
    private static final Set<String> BOLD = Set.of("b", "strong", "big");

    private ShownHeadline() {}

    /** The first headings below h1. */
    static List<String> subheadings(PageTree tree) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < tree.size && headings.size() < MOST_SUBHEADINGS; i++) {
            if (tree.kind[i] == TagKind.HEADING && !tree.element(i).normalName().equals("h1")) {
                headings.add(NodeText.of(tree, i));
            }
        }
        return headings;
    }

    /** The heading, or the line in large or bold type, that stands nearest above the first running text; null if none does. */
    static String aboveTheText(PageTree tree) {
        for (int i = firstProse(tree) - 1; i >= 0; i--) {
            if (isHeading(tree, i)) {
                String text = NodeText.of(tree, i);
                boolean headline = text.length() >= SHORTEST
                        && text.length() <= LONGEST
                        && text.split(" ").length >= FEWEST_WORDS
                        && !text.endsWith(".");
                if (headline) {
                    return text;
                }
            }
        }
        return null;
    }

    private static int firstProse(PageTree tree) {
        for (int i = 0; i < tree.size; i++) {
            if (tree.kind[i] == TagKind.TEXT
                    && tree.chars[i] >= PROSE
                    && !tree.inLink[i]
                    && Paragraph.endsSentence(tree.text(i).strip())) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isHeading(PageTree tree, int i) {
        Element element = tree.element(i);
        if (element == null) {
            return false;
        }
        String size = element.normalName().equals("font") ? element.attr("size") : "";
        return tree.kind[i] == TagKind.HEADING
                || BOLD.contains(element.normalName())
                || size.length() == 1 && size.charAt(0) >= LARGE;
    }
}
