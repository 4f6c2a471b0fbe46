package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.box.TeaserCard;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.head.ShortText;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The dates in the elements of a page that say that they hold one. */
final class DatedBoxes {

    private static final int LONGEST = 120;

    /** So many days in boxes of one kind are those of a list of articles. */
    private static final int LIST = 3;

    private static final List<String> ATTRIBUTES = List.of(
            "datetime",
            "content",
            "title",
            "data-time",
            "data-timestamp",
            "data-datetime",
            "data-date",
            "data-published",
            "data-publish-date",
            "data-pubdate",
            "data-utc",
            "data-epoch");

    private record Dated(String kind, WrittenDate date, boolean changed) {}

    private final DateParser parser;
    private final FieldNames fields;
    private final List<Dated> boxes = new ArrayList<>();
    private final Map<String, Set<LocalDate>> daysByKind = new HashMap<>();

    DatedBoxes(DatedPage page, DateParser parser, ForeignBoxes foreign, FieldNames fields) {
        this.parser = parser;
        this.fields = fields;
        Element headline = page.tree().element(page.lines().headline());
        for (Element element : page.head().times()) {
            if (!foreign.surround(element)
                    && !TeaserCard.holds(element, headline)
                    && !fields.isClock(innermost(element))) {
                add(element, page.monthFirst());
            }
        }
    }

    /** The first date that is not that of a change and stands in no list of articles, null where there is none. */
    WrittenDate published() {
        return first(false, true);
    }

    /** The first date that is not that of a change, null where there is none. */
    WrittenDate publishedInList() {
        return first(false, false);
    }

    /** The first date that is that of a change, null where there is none. */
    WrittenDate changed() {
        return first(true, false);
    }

    private WrittenDate first(boolean changed, boolean alone) {
        for (Dated box : boxes) {
            if (box.changed == changed && !(alone && daysByKind.get(box.kind).size() >= LIST)) {
                return box.date;
            }
        }
        return null;
    }

    private void add(Element element, boolean monthFirst) {
        String text = Spaces.collapse(ShortText.of(element));
        WrittenDate date = null;
        for (String attribute : ATTRIBUTES) {
            date = date == null && element.hasAttr(attribute) ? parser.find(element.attr(attribute), monthFirst) : date;
        }
        if (date == null && !text.isEmpty() && text.length() <= LONGEST) {
            WrittenDate written = parser.find(text, monthFirst);
            date = written == null ? parser.find(inPieces(element), monthFirst) : withoutEvent(written, text);
        }
        if (date != null) {
            String kind = element.normalName() + ' ' + element.className();
            boolean changed = fields.changed()
                    .matcher(element.attr("itemprop") + " " + text)
                    .find();
            boxes.add(new Dated(kind, date, changed));
            daysByKind.computeIfAbsent(kind, key -> new HashSet<>()).add(date.day());
        }
    }

    /** The text with space between its pieces: a calendar leaf has the day, the month and the year in elements of their own. */
    private static String inPieces(Element element) {
        return element.nodeStream(TextNode.class).map(TextNode::text).collect(Collectors.joining(" "));
    }

    private WrittenDate withoutEvent(WrittenDate date, String text) {
        boolean event = date != null
                && date.start() > 0
                && fields.eventLabel().matcher(text.substring(0, date.start())).find();
        return event ? null : date;
    }

    /** The element that holds all that the box does. */
    private static Element innermost(Element box) {
        Element at = box;
        while (at.childrenSize() == 1) {
            at = at.child(0);
        }
        return at;
    }
}
