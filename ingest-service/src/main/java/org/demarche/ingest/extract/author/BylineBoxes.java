package org.demarche.ingest.extract.author;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ingest.extract.author.NameKinds.Kind;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.head.AuthorLink;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Chooses among the elements of a page that say they name an author. */
final class BylineBoxes {

    private static final int MOST_NAMES = 6;
    private static final int MOST_BOXES = 50;
    private static final int NEAR = 3;

    private final BylineBox box;
    private final BylineWords words;
    private final NameKinds kinds;
    private final ForeignBoxes foreign;

    BylineBoxes(BylineBox box, BylineWords words, NameKinds kinds, ForeignBoxes foreign) {
        this.box = box;
        this.words = words;
        this.kinds = kinds;
        this.foreign = foreign;
    }

    /** The persons in the surest of these boxes and those near it; where none names a person, what the first of them says. */
    List<String> read(List<Element> boxes, Publisher publisher) {
        // Every stage asks for the same boxes.
        Map<Element, List<String>> inBoxes = new IdentityHashMap<>();
        List<String> other = List.of();
        for (Stage stage : Stage.values()) {
            List<String> found = new ArrayList<>();
            Element first = null;
            for (Element each : boxes.subList(0, Math.min(MOST_BOXES, boxes.size()))) {
                if (stage.takes(each) && (first == null || areTwins(first, each))) {
                    List<String> some = inBoxes.computeIfAbsent(each, asked -> namesIn(asked, publisher));
                    if (isPerson(some, stage)) {
                        some.stream().filter(name -> !found.contains(name)).forEach(found::add);
                        first = first == null ? each : first;
                    } else if (other.isEmpty()
                            && !some.isEmpty()
                            && some.stream().noneMatch(this::isPhrase)) {
                        other = some;
                    }
                }
            }
            if (!found.isEmpty() && found.size() <= MOST_NAMES) {
                return found;
            }
        }
        return other;
    }

    private List<String> namesIn(Element each, Publisher publisher) {
        return !each.normalName().equals("button") && isOfThisArticle(each) ? box.read(each, publisher) : List.of();
    }

    private boolean isPerson(List<String> names, Stage stage) {
        return !names.isEmpty()
                && (stage == Stage.SURELY_NAMED
                        ? names.stream().anyMatch(kinds::isSurelyPerson)
                        : kinds.best(names) == Kind.PERSON);
    }

    private boolean isPhrase(String name) {
        return name.indexOf(' ') > 0 && kinds.of(name) == Kind.HANDLE;
    }

    private boolean isOfThisArticle(Element each) {
        return !foreign.surround(each.parent()) && !words.announcesRole(textBefore(each));
    }

    /** The text right before an element, empty where there is none near. */
    private static String textBefore(Element element) {
        Node at = element;
        for (int level = 0; level < NEAR && at.previousSibling() == null && at.parent() != null; level++) {
            at = at.parent();
        }
        for (at = at.previousSibling();
                at != null;
                at = at.childNodeSize() == 0 ? at.previousSibling() : at.childNode(at.childNodeSize() - 1)) {
            if (at instanceof TextNode text && !text.isBlank()) {
                return Spaces.collapse(text.getWholeText());
            }
        }
        return "";
    }

    /**
     * Whether two boxes stand alike in one, at most a few levels up: the authors of another article stand farther away, and a
     * reviewer in another kind of box.
     */
    private static boolean areTwins(Element one, Element other) {
        Element a = one;
        Element b = other;
        for (int level = 0; level <= NEAR && a != null && b != null; level++) {
            if (a == b) {
                return true;
            }
            if (!a.normalName().equals(b.normalName()) || !a.className().equals(b.className())) {
                return false;
            }
            a = a.parent();
            b = b.parent();
        }
        return false;
    }

    /** The kinds of bylines, the surest first. */
    private enum Stage {
        MICRODATA,
        REL,
        LINKED,
        SURELY_NAMED,
        NAMED,
        /** The account of whoever put the page in. */
        OUT_OF_SIGHT;

        boolean takes(Element box) {
            return switch (this) {
                case MICRODATA -> isMicrodata(box) && box.hasText();
                case REL -> box.attr("rel").equals("author");
                case LINKED -> box.normalName().equals("a") && AuthorLink.is(box.attr("href"));
                case SURELY_NAMED, NAMED -> box.hasText();
                case OUT_OF_SIGHT -> isMicrodata(box);
            };
        }

        private static boolean isMicrodata(Element box) {
            return box.attr("itemprop").contains("author");
        }
    }
}
