package org.demarche.ingest.extract.box;

import java.util.HashSet;
import java.util.Set;
import org.demarche.ingest.words.Recent;
import org.demarche.ingest.words.RuleFile;
import org.jsoup.nodes.Element;

/** Tells the boxes in which dates and names belong to other articles or to commentators. */
public final class ForeignBoxes {

    private static final int LEVELS = 7;
    private static final int LONGEST = 300;

    /** What surrounds an element: the article or its page, a column beside them, or what belongs to others. */
    public enum Surroundings {
        OWN,
        SIDE,
        FOREIGN
    }

    private final Set<String> foreign;
    private final Set<String> side;
    private final Recent<Surroundings> named = new Recent<>(1 << 9, this::find);

    private ForeignBoxes(RuleFile file) {
        foreign = new HashSet<>(file.section("foreign"));
        side = new HashSet<>(file.section("side"));
    }

    public static ForeignBoxes load() {
        return new ForeignBoxes(RuleFile.load(ForeignBoxes.class, "boxes.txt"));
    }

    /** Whether a box near around the element is one of them, or a column beside the article, where they mostly stand. */
    public boolean surround(Element element) {
        return around(element) != Surroundings.OWN;
    }

    /** What the boxes near around the element say of it, the most foreign one first. */
    public Surroundings around(Element element) {
        return around(element, null);
    }

    /** The same below one that is around, which may be null. */
    public Surroundings around(Element element, Element top) {
        Surroundings found = Surroundings.OWN;
        Element at = element;
        for (int level = 0; at != null && at != top && level < LEVELS; level++) {
            String tag = at.normalName();
            if (tag.equals("main") || tag.equals("body")) {
                return found;
            }
            Surroundings box = of(at, tag);
            if (box == Surroundings.FOREIGN) {
                return box;
            }
            found = box == Surroundings.SIDE ? box : found;
            at = at.parent();
        }
        return found;
    }

    private Surroundings of(Element box, String tag) {
        return switch (tag) {
            // The post that an article quotes has a date and an author of its own.
            case "blockquote" -> Surroundings.FOREIGN;
            case "aside" -> Surroundings.SIDE;
            default -> named(box);
        };
    }

    private Surroundings named(Element box) {
        if (box.attributesSize() == 0) {
            return Surroundings.OWN;
        }
        Surroundings byClass = named.of(box.className());
        Surroundings byId = named.of(box.id());
        return byClass.compareTo(byId) > 0 ? byClass : byId;
    }

    private Surroundings find(String names) {
        Surroundings found = Surroundings.OWN;
        for (String word : BoxRules.words(names.substring(0, Math.min(names.length(), LONGEST)))) {
            if (foreign.contains(word)) {
                return Surroundings.FOREIGN;
            }
            found = side.contains(word) ? Surroundings.SIDE : found;
        }
        return found;
    }
}
