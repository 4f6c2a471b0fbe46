package org.demarche.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.words.ReadingLength;
import org.demarche.ingest.words.Spaces;

/** Turns boxes into lines of text: blocks and double breaks start a line, inline elements do not even make a space. */
public final class TextRenderer {

    private static final int LONG_LINE = 80;
    private static final int DATA_CELL = 150;
    /** What belongs to the word before it, whatever was left out between them. */
    private static final String CLOSING =
            ",.;:!?)'\u2019\u201D\u00BB\u2026\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\u300D\u300F\uFF09";

    private final PageTree tree;
    private final BitSet dropped;
    private final Measures measures;
    private final BitSet layoutTables;

    private final List<Paragraph> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int linkChars;
    private int block = -1;
    private int breaks;
    private int rowEnd;

    /** Whether something was left out since the last text. */
    private boolean gap;

    private TextRenderer(PageTree tree, BitSet dropped, Measures measures) {
        this.tree = tree;
        this.dropped = dropped;
        this.measures = measures;
        layoutTables = layoutTables();
    }

    public static List<Paragraph> render(PageTree tree, BitSet dropped, Measures measures, List<Integer> roots) {
        TextRenderer renderer = new TextRenderer(tree, dropped, measures);
        for (int root : roots) {
            int last = root;
            for (int i = dropped.nextClearBit(root); i < tree.end[root]; i = dropped.nextClearBit(i + 1)) {
                renderer.gap |= i > last + 1;
                renderer.step(i);
                last = i;
            }
            renderer.flush();
        }
        return renderer.lines;
    }

    private BitSet layoutTables() {
        BitSet layout = new BitSet();
        for (int i = 0; i < tree.size; i++) {
            boolean wideCell = tree.kind[i] == TagKind.CELL && measures.text[i] > DATA_CELL;
            boolean nested = tree.kind[i] == TagKind.TABLE;
            if (wideCell || nested) {
                int at = tree.parent[i];
                while (at >= 0 && tree.kind[at] != TagKind.TABLE) {
                    at = tree.parent[at];
                }
                if (at >= 0) {
                    layout.set(at);
                }
            }
        }
        return layout;
    }

    private void step(int i) {
        if (i >= rowEnd) {
            if (rowEnd > 0) {
                flush();
            }
            rowEnd = 0;
        }
        switch (tree.kind[i]) {
            case TEXT -> text(i);
            case BREAK -> lineBreak();
            case INLINE, LINK, PICTURE, SKIP, UNSEEN -> {}
            case ROW -> {
                flush();
                if (isDataRow(i)) {
                    rowEnd = tree.end[i];
                }
            }
            case CELL -> {
                if (rowEnd == 0) {
                    flush();
                } else if (!line.isEmpty()) {
                    line.append(" | ");
                }
            }
            default -> {
                if (rowEnd == 0) {
                    flush();
                } else {
                    Spaces.appendSpace(line);
                }
            }
        }
    }

    private boolean isDataRow(int i) {
        if (!tree.element(i).normalName().equals("tr")) {
            return false;
        }
        int at = tree.parent[i];
        while (at >= 0 && tree.kind[at] != TagKind.TABLE) {
            at = tree.parent[at];
        }
        return at >= 0 && !layoutTables.get(at);
    }

    private void text(int i) {
        String text = tree.text(i);
        if (tree.block[i] != block) {
            if (rowEnd == 0) {
                flush();
            } else {
                Spaces.appendSpace(line);
            }
        }
        block = tree.block[i];
        if ((gap || tree.afterGap.get(i)) && CLOSING.indexOf(text.charAt(0)) < 0) {
            Spaces.appendSpace(line);
        }
        gap = false;
        int before = line.length();
        Spaces.appendCollapsed(line, text, 0, text.length());
        if (line.length() > before && (before > 0 || line.charAt(before) != ' ' || line.length() > 1)) {
            breaks = 0;
        }
        if (tree.inLink[i]) {
            linkChars += line.length() - before;
        }
    }

    private void lineBreak() {
        breaks++;
        boolean paragraphEnds = Paragraph.endsSentence(line) && ReadingLength.of(line) >= LONG_LINE;
        if (breaks > 1 || paragraphEnds) {
            flush();
        } else if (!line.isEmpty()) {
            line.append('\n');
        }
    }

    private void flush() {
        breaks = 0;
        String text = line.toString().strip();
        if (hasLetterOrDigit(text)) {
            lines.add(new Paragraph(text, Math.min(linkChars, text.length()), kindOf(block), block));
        }
        line.setLength(0);
        linkChars = 0;
    }

    private TagKind kindOf(int index) {
        int at = index;
        for (int level = 0; at >= 0 && level < 4; level++) {
            switch (tree.kind[at]) {
                case HEADING, ITEM, QUOTE, CELL, ROW -> {
                    return tree.kind[at];
                }
                default -> at = tree.parent[at];
            }
        }
        return TagKind.PARAGRAPH;
    }

    private static boolean hasLetterOrDigit(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }
}
