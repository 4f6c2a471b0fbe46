package org.demarche.ingest.extract.box;

import java.util.HashSet;
import java.util.Set;
import org.demarche.ingest.words.RuleFile;
import org.jsoup.nodes.Element;

/** Tells the boxes in which dates and names belong to other articles or to commentators. */
public final class ForeignBoxes {

    private static final int LEVELS = 7;
    private static final int LONGEST = 300;

    private final Set<String> words;

    private ForeignBoxes(RuleFile file) {
        words = new HashSet<>(file.section("foreign"));
    }

    public static ForeignBoxes load() {
        return new ForeignBoxes(RuleFile.load(ForeignBoxes.class, "boxes.txt"));
    }

    /** Whether a box near around the element is one of them. */
    public boolean surround(Element element) {
        Element at = element;
        for (int level = 0; at != null && level < LEVELS; level++) {
            String tag = at.normalName();
            if (tag.equals("main") || tag.equals("body")) {
                return false;
            }
            if (tag.equals("aside") || isNamedForeign(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private boolean isNamedForeign(Element box) {
        if (box.attributesSize() == 0) {
            return false;
        }
        String names = box.className() + " " + box.id();
        for (String word : BoxRules.words(names.substring(0, Math.min(names.length(), LONGEST)))) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
