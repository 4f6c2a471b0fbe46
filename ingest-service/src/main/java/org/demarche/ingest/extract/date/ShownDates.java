package org.demarche.ingest.extract.date;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.date.DateLabels.Label;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.line.HeadLines;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TreeLine;
import org.jsoup.nodes.Element;

/** The dates that readers see at the headline, and what the page calls them. */
final class ShownDates {

    private static final int SHORTEST_SENTENCE = 80;
    private static final int FURTHEST_BEFORE = 150;

    /**
     * A date with its label.
     *
     * @param isOwn whether it stands in a line of its own or of a byline at the headline, so that it is the article's
     */
    record Shown(WrittenDate date, Label label, boolean isOwn) {}

    private final DateParser parser;
    private final FieldNames fields;
    private final ForeignBoxes foreign;
    private final DateLabels labels;

    ShownDates(DateParser parser, FieldNames fields, ForeignBoxes foreign, DateLabels labels) {
        this.parser = parser;
        this.fields = fields;
        this.foreign = foreign;
        this.labels = labels;
    }

    /** Where dates are looked for. */
    private record Place(HeadlineSurroundings around, boolean monthFirst) {}

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
        HeadlineSurroundings around = new HeadlineSurroundings(tree, lines.headline(), fields, foreign);
        Place place = new Place(around, monthFirst);
        boolean own = around.hasHeadline();
        boolean behindText = false;
        String previous = "";
        int seen = lines.after().isEmpty() ? 0 : lines.after().get(0).from() + 1;
        for (TreeLine line : lines.after()) {
            own &= !around.hasTeaser(seen, line.from());
            behindText |= around.isBehindHeadline(line.from()) && isSentence(line.text());
            add(shown, place, new Near(line, previous, own, behindText));
            previous = line.text();
            seen = Math.max(seen, line.from());
        }
        int distance = 0;
        for (int i = lines.before().size() - 1; i >= 0; i--) {
            TreeLine line = lines.before().get(i);
            boolean near = around.hasHeadline() && distance < FURTHEST_BEFORE;
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

    private void add(List<Shown> shown, Place place, Near near) {
        if (!DateParser.mayHoldDate(near.line().text())) {
            return;
        }
        HeadlineSurroundings around = place.around();
        DateLine line = DateLine.of(around.tree(), near.line(), parser, place.monthFirst());
        boolean dateLine = line.isOfDates();
        int from = 0;
        for (WrittenDate date : line.dates()) {
            int node = line.nodeOf(date);
            Element element = around.tree().element(node);
            String before = DateLabels.endOf(line.text().substring(from, date.start()));
            if (from == 0 && before.isBlank() && DateLabels.mayBe(near.previous())) {
                before = near.previous();
            }
            from = date.end();
            if (labels.isOfOther(before, element)) {
                continue;
            }
            Label label = labels.of(before, element);
            boolean plain = label == Label.PLAIN;
            boolean found = dateLine && (near.near() || !near.behindText() || !around.hasHeadline());
            if (plain && !found
                    || near.behindText() && around.isOthers(node, !plain)
                    || around.isInTeaserBefore(node)) {
                continue;
            }
            boolean own =
                    near.near() && dateLine && !around.isPicture(near.line().from());
            shown.add(new Shown(exact(date, element, place.monthFirst()), label, own));
        }
    }

    /** As the element's attribute gives it for machines, but on the day that is shown. */
    private WrittenDate exact(WrittenDate date, Element element, boolean monthFirst) {
        WrittenDate machine = element.hasAttr("datetime") ? parser.find(element.attr("datetime"), monthFirst) : null;
        WrittenDate moved = machine == null ? null : machine.onDayOf(date);
        return moved != null ? moved : machine == null ? date : machine;
    }
}
