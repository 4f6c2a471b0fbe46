package org.demarche.ingest.extract.line;

import java.util.List;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.words.RuleFile;

/** Takes off the end of a text what invites, credits or disclaims, and labels under which nothing is left. */
public final class ClosingLines {

    /** The rule that takes labels off, and with them the names under which articles are signed. */
    public static final String LABEL_RULE = "label-at-end";

    private static final int REACH = 4;
    private static final int MOST = 12;
    private static final int LONGEST = 700;
    private static final int LABEL = 60;
    private static final int LEAST_PROSE = 3;

    private final Phrases phrases;

    ClosingLines(RuleFile file) {
        phrases = new Phrases(file.section("closing"));
    }

    /** Shortens the lines at their end, if they are a text at all. */
    void cut(List<Paragraph> lines, Removals removals) {
        int taken = 0;
        int passed = 0;
        int i = lines.size() - 1;
        long prose = lines.stream().filter(Paragraph::isProse).count();
        while (i > 0 && passed < REACH && taken < MOST) {
            Paragraph line = lines.get(i);
            boolean last = i == lines.size() - 1;
            String rule = last && line.isHeading()
                    ? "dangling-heading"
                    : prose <= LEAST_PROSE
                            ? null
                            : isClosing(line) ? "closing" : last && isLabel(line) ? LABEL_RULE : null;
            if (rule == null) {
                passed++;
            } else {
                removals.add(rule, lines.remove(i).text());
                taken++;
                prose -= line.isProse() ? 1 : 0;
            }
            i--;
        }
    }

    private boolean isClosing(Paragraph line) {
        return line.text().length() <= LONGEST && phrases.isIn(line.text());
    }

    private static boolean isLabel(Paragraph line) {
        return line.kind() == TagKind.PARAGRAPH
                && line.length() <= LABEL
                && (!line.endsSentence() || line.text().endsWith(":"));
    }
}
