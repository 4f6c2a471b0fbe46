package org.demarche.ingest.extract.tree;

/** What an element does to the flow of text. */
public enum TagKind {
    TEXT(false),
    INLINE(false),
    LINK(false),
    BREAK(false),
    BLOCK(true),
    PARAGRAPH(true),
    HEADING(true),
    ITEM(true),
    QUOTE(true),
    TABLE(true),
    ROW(true),
    CELL(true),
    CAPTION(true),
    PICTURE(false),
    SKIP(false),
    UNSEEN(false);

    private final boolean startsLine;

    TagKind(boolean startsLine) {
        this.startsLine = startsLine;
    }

    public boolean startsLine() {
        return startsLine;
    }
}
