package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.line.ChromeLines.Wording;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.words.Spaces;

/** Takes the lines out of a text that are chrome by their wording or their place, whatever their markup was. */
public final class LineFilter {

    /** The rule that takes out what says that the rest is for subscribers, where no more of it follows. */
    public static final String PAYWALL_RULE = "paywall";

    private final ChromeLines wordings;

    public LineFilter(ChromeLines wordings) {
        this.wordings = wordings;
    }

    /** The lines of the article; what is left out goes to the account. The tree is that of their page, null where there is none. */
    public List<Paragraph> clean(List<Paragraph> lines, PageTree tree, String title, Removals removals) {
        return new LinePass(wordings, apart(lines), tree, title, removals).run();
    }

    /** Lines between single breaks are one paragraph, unless one of them is chrome. */
    private List<Paragraph> apart(List<Paragraph> lines) {
        List<Paragraph> apart = new ArrayList<>(lines.size());
        for (Paragraph line : lines) {
            if (line.text().indexOf('\n') < 0) {
                apart.add(line);
                continue;
            }
            List<Paragraph> parts = line.parts();
            boolean mixed = parts.stream().anyMatch(part -> wordings.of(part) != Wording.NONE);
            if (mixed) {
                apart.addAll(parts);
            } else {
                apart.add(new Paragraph(Spaces.collapse(line.text()), line.linkChars(), line.kind(), line.block()));
            }
        }
        return apart;
    }
}
