package org.demarche.ingest.extract.date;

import java.util.Locale;
import org.demarche.ingest.extract.head.FieldNames;
import org.jsoup.nodes.Element;

/** What pages say of their dates, in the words before them and in the markup around them. */
final class DateLabels {

    /** In characters; of longer words before a date these are the last. */
    static final int LONGEST = 40;

    private static final int LEVELS = 3;

    /** What the page says that happened on the date: nothing, or one of these. */
    enum Label {
        PLAIN,
        PUBLISHED,
        CHANGED
    }

    private final FieldNames fields;

    DateLabels(FieldNames fields) {
        this.fields = fields;
    }

    /** The part of the words before a date that may be its label. */
    static String endOf(String before) {
        return before.substring(Math.max(0, before.length() - LONGEST));
    }

    /** Whether the whole line may be the label of what follows. */
    static boolean mayBe(String line) {
        return line.length() <= LONGEST && !DateParser.mayHoldDate(line);
    }

    /** Whether these words or the boxes around the date say that it is of something else, or of today. */
    boolean isOfOther(String before, Element element) {
        return fields.isClock(element)
                || !before.isBlank() && fields.eventLabel().matcher(before).find();
    }

    /** By the markup of the element and around it, or by the words before the date. */
    Label of(String before, Element element) {
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
        return of(before);
    }

    /** By the words before the date alone. */
    Label of(String before) {
        // Most dates stand alone, and the patterns are dear.
        if (before.isBlank()) {
            return Label.PLAIN;
        }
        if (fields.changed().matcher(before).find()) {
            return Label.CHANGED;
        }
        return fields.publishedLabel().matcher(before).find() ? Label.PUBLISHED : Label.PLAIN;
    }
}
