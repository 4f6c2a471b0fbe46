package org.demarche.ingest.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.box.TeaserCard;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.line.HeadLines;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.extract.tree.TreeLine;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Element;

/** The dates that readers see at the headline, and what the page calls them. */
final class ShownDates {

    private static final int LONGEST_BEFORE = 60;
    private static final int LONGEST_AFTER = 60;
    /** Behind a date that starts its line: an author with a long office. */
    private static final int LONGEST_BYLINE = 90;

    private static final int LONGEST_LABEL = 40;
    private static final int SHORTEST_CLAUSE = 20;
    private static final int SHORTEST_SENTENCE = 80;
    private static final int LEVELS = 3;
    private static final int FURTHEST_BEFORE = 150;
    private static final int LARGEST_HEADING = 50;
    private static final int PICTURE_LEVELS = 8;

    /** What the page says that happened on the date: nothing, or one of these. */
    enum Label {
        PLAIN,
        PUBLISHED,
        CHANGED
    }

    /**
     * A date with its label.
     *
     * @param isOwn whether it stands in a line of its own or of a byline at the headline, so that it is the article's
     */
    record Shown(WrittenDate date, Label label, boolean isOwn) {}

    private final DateParser parser;
    private final FieldNames fields;
    private final ForeignBoxes foreign;

    ShownDates(DateParser parser, FieldNames fields, ForeignBoxes foreign) {
        this.parser = parser;
        this.fields = fields;
        this.foreign = foreign;
    }

    /** Where dates are looked for. */
    private record Place(PageTree tree, int headline, boolean monthFirst) {}

    /**
     * A line of it.
     *
     * @param previous the text of the line before, which may be its label
     * @param near whether it is near enough to the headline to be about its article
     * @param behindText whether the text of the article has begun before it
     */
    private record Near(TreeLine line, String previous, boolean near, boolean behindText) {}

    /** Those after the headline and then those before it, the nearest first. */
    List<Shown> at(PageTree tree, HeadLines lines, boolean monthFirst) {
        List<Shown> shown = new ArrayList<>();
        int headline = lines.headline();
        Place place = new Place(tree, headline, monthFirst);
        boolean own = headline > 0;
        boolean behindText = false;
        String previous = "";
        int seen = lines.after().isEmpty() ? 0 : lines.after().get(0).from() + 1;
        for (TreeLine line : lines.after()) {
            own &= !passesTeaser(tree, seen, line.from());
            behindText |= line.from() > headline && isSentence(line.text());
            add(shown, place, new Near(line, previous, own, behindText));
            previous = line.text();
            seen = Math.max(seen, line.from());
        }
        int distance = 0;
        for (int i = lines.before().size() - 1; i >= 0; i--) {
            TreeLine line = lines.before().get(i);
            boolean near = headline > 0 && distance < FURTHEST_BEFORE;
            add(
                    shown,
                    place,
                    new Near(line, i == 0 ? "" : lines.before().get(i - 1).text(), near, false));
            distance += line.text().length();
        }
        return shown;
    }

    private static boolean isSentence(String line) {
        return line.length() >= SHORTEST_SENTENCE && line.endsWith(".");
    }

    /** Whether a heading that is a link stands in between: what follows it is about another article. */
    private boolean passesTeaser(PageTree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.kind[i] == TagKind.HEADING
                    && !fields.isBylineBox(tree.element(i).className())) {
                boolean linked = tree.inLink[i];
                for (int j = i; j < Math.min(tree.end[i], i + LARGEST_HEADING) && !linked; j++) {
                    linked = tree.kind[j] == TagKind.LINK;
                }
                if (linked) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(List<Shown> shown, Place place, Near near) {
        TreeLine line = near.line();
        if (!DateParser.mayHoldDate(line.text())) {
            return;
        }
        String text = line.text();
        List<WrittenDate> dates = parser.all(text, place.monthFirst());
        String apart = inPieces(place.tree(), line);
        List<WrittenDate> datesApart = apart.equals(text) ? dates : parser.all(apart, place.monthFirst());
        if (datesApart.size() > dates.size()) {
            text = apart;
            dates = datesApart;
        }
        boolean dateLine = !dates.isEmpty() && isDateLine(text, dates);
        int from = 0;
        for (WrittenDate date : dates) {
            int node = holder(place.tree(), line, text.substring(date.start(), date.end()));
            Element element = place.tree().element(node);
            String before = text.substring(from, date.start());
            before = before.substring(Math.max(0, before.length() - LONGEST_LABEL));
            if (from == 0 && before.isBlank() && isLabel(near.previous())) {
                before = near.previous();
            }
            from = date.end();
            if (fields.isClock(element)
                    || !before.isBlank() && fields.eventLabel().matcher(before).find()) {
                continue;
            }
            Label label = label(before, element);
            boolean plain = label == Label.PLAIN;
            boolean found = dateLine && (near.near() || !near.behindText() || place.headline() == 0);
            if (plain && !found
                    || near.behindText() && isOthers(place, node, plain)
                    || node < place.headline()
                            && TeaserCard.holds(element, place.tree().element(place.headline()))) {
                continue;
            }
            boolean own = near.near() && dateLine && !isPicture(place.tree(), line.from());
            shown.add(new Shown(exact(date, element, place.monthFirst()), label, own));
        }
    }

    /** Whether the node stands in a box of others, or without a label in a column, in which the headline does not stand. */
    private boolean isOthers(Place place, int node, boolean plain) {
        PageTree tree = place.tree();
        int top = node;
        while (top > 0 && !tree.contains(top, place.headline())) {
            top = tree.parent[top];
        }
        return switch (foreign.around(tree.element(node), tree.element(top))) {
            case FOREIGN -> true;
            case SIDE -> plain;
            case OWN -> false;
        };
    }

    /** The line with space between its pieces: styles may draw apart what the markup glues, such as a name, a day and a time. */
    private static String inPieces(PageTree tree, TreeLine line) {
        StringBuilder text = new StringBuilder();
        for (int i = line.from(); i < line.to(); i++) {
            if (tree.kind[i] == TagKind.TEXT) {
                Spaces.appendSpace(text);
                Spaces.appendCollapsed(text, tree.text(i), 0, tree.text(i).length());
            }
        }
        return text.toString().strip();
    }

    private static boolean isLabel(String line) {
        return line.length() <= LONGEST_LABEL && !DateParser.mayHoldDate(line);
    }

    private Label label(String before, Element element) {
        Element at = element;
        for (int level = 0; level < LEVELS && at != null; level++) {
            String itemprop = at.attr("itemprop").toLowerCase(Locale.ROOT);
            if (itemprop.equals("datemodified")) {
                return Label.CHANGED;
            }
            if (itemprop.equals("datepublished")) {
                return Label.PUBLISHED;
            }
            at = at.parent();
        }
        // Most dates stand alone, and the patterns are dear.
        if (before.isBlank()) {
            return Label.PLAIN;
        }
        if (fields.changed().matcher(before).find()) {
            return Label.CHANGED;
        }
        return fields.publishedLabel().matcher(before).find() ? Label.PUBLISHED : Label.PLAIN;
    }

    /** As the element's attribute gives it for machines, but on the day that is shown. */
    private WrittenDate exact(WrittenDate date, Element element, boolean monthFirst) {
        WrittenDate machine = element.hasAttr("datetime") ? parser.find(element.attr("datetime"), monthFirst) : null;
        WrittenDate moved = machine == null ? null : machine.onDayOf(date);
        return moved != null ? moved : machine == null ? date : machine;
    }

    /** The node of the element that holds the start of what is written. */
    private static int holder(PageTree tree, TreeLine line, String written) {
        String start = written.split("\\s", 2)[0];
        int first = line.from();
        for (int i = line.from(); i < line.to(); i++) {
            if (tree.kind[i] == TagKind.TEXT) {
                if (tree.text(i).contains(start)) {
                    return tree.parent[i];
                }
                first = i;
            }
        }
        return tree.kind[first] == TagKind.TEXT ? tree.parent[first] : first;
    }

    /** Whether little but dates and a byline is written in the line: dates in sentences are those of events. */
    static boolean isDateLine(String line, List<WrittenDate> dates) {
        int before = dates.get(0).start();
        int after = line.length() - dates.get(dates.size() - 1).end();
        boolean amidSentence = before >= SHORTEST_CLAUSE && after > 1 && line.endsWith(".");
        return before <= LONGEST_BEFORE && after <= (before == 0 ? LONGEST_BYLINE : LONGEST_AFTER) && !amidSentence;
    }

    private static boolean isPicture(PageTree tree, int index) {
        for (int i = index, level = 0; i >= 0 && level < PICTURE_LEVELS; i = tree.parent[i], level++) {
            if (tree.kind[i] == TagKind.CAPTION
                    || tree.kind[i] == TagKind.QUOTE
                    || tree.kind[i] == TagKind.BLOCK
                            && tree.element(i).normalName().equals("figure")) {
                return true;
            }
        }
        return false;
    }
}
