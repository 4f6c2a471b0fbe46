package org.demarche.ingest.extract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.ingest.extract.line.Paragraph;

/**
 * A line of the extracted text and what it was on its page.
 *
 * @param text as it stands in the article's text
 * @param shape what it looks like
 */
public record BodyLine(String text, Shape shape) {

    public BodyLine {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(shape, "shape");
    }

    /** What a line looks like to a reader. */
    public enum Shape {
        /** Running text: it ends as a sentence does, or is long. */
        SENTENCE,
        /** A few words without a stop: a button, a credit, an item of a list. */
        LABEL,
        /** Marked as a heading. */
        HEADING,
        /** A row or a cell of a table. */
        ROW
    }

    /** Longer lines without a stop are running text: not every language, nor every writer, has stops. */
    private static final int LONGEST_LABEL = 80;

    static List<BodyLine> of(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(BodyLine::of).toList();
    }

    /** The text that lines make: a blank line between each two. */
    static String join(List<BodyLine> lines) {
        return lines.stream().map(BodyLine::text).collect(Collectors.joining("\n\n"));
    }

    private static BodyLine of(Paragraph paragraph) {
        return new BodyLine(paragraph.text(), shape(paragraph));
    }

    private static Shape shape(Paragraph paragraph) {
        return switch (paragraph.kind()) {
            case HEADING -> Shape.HEADING;
            case ROW, CELL -> Shape.ROW;
            default -> paragraph.endsSentence() || paragraph.length() > LONGEST_LABEL ? Shape.SENTENCE : Shape.LABEL;
        };
    }
}
