package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.words.Spaces;

/** Cuts plain text into paragraphs and takes the chrome of its page out. */
public final class PlainText {

    private static final int TITLE = 200;

    /** The headline, null where the text begins at once, and the paragraphs under it. */
    public record Found(String title, List<Paragraph> lines) {}

    private final LineFilter filter;

    public PlainText(LineFilter filter) {
        this.filter = filter;
    }

    public Found find(String text, Removals removals) {
        List<Paragraph> lines = lines(text);
        String title = title(lines);
        return new Found(title, filter.clean(lines, null, title, removals));
    }

    /** A first line that is short, no sentence, and followed by more text. */
    private static String title(List<Paragraph> lines) {
        if (lines.size() < 2) {
            return null;
        }
        Paragraph first = lines.get(0);
        return first.text().length() <= TITLE && !first.endsSentence() ? first.text() : null;
    }

    public static List<Paragraph> lines(String text) {
        List<Paragraph> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String plain = Spaces.collapse(line);
            if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
                lines.add(Paragraph.plain(plain));
            }
        }
        return lines;
    }
}
