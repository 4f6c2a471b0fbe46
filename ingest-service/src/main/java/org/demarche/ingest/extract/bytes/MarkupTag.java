package org.demarche.ingest.extract.bytes;

/** What a tag's name means to who reads the markup before there is a tree; {@code markup.txt} says which names mean what. */
enum MarkupTag {
    INLINE,
    BLOCK,
    HEADLINE,
    PLACED,
    VOID,
    VOID_BLOCK,
    VOID_UNSEEN,
    VOID_UNREAD,
    RELATED,
    FORMATTING,
    LINK,
    RAW,
    STYLE,
    SCRIPT,
    DRAWING,
    SHAPE,
    UNREAD,
    UNREAD_CONTROL,
    STRICT,
    STRANGE;

    /** Whether its start tag starts a line, wherever it stands. */
    boolean isBlock() {
        return this == BLOCK || this == HEADLINE || this == VOID_BLOCK;
    }

    /** Whether it leaves the words around it as they are. */
    boolean isUnseen() {
        return this == SCRIPT
                || this == STYLE
                || this == UNREAD
                || this == UNREAD_CONTROL
                || isVoid() && this != VOID && this != VOID_BLOCK;
    }

    boolean isVoid() {
        return this == VOID || this == VOID_BLOCK || this == VOID_UNSEEN || this == VOID_UNREAD || this == RELATED;
    }

    /** Whether nothing that its attributes say of it matters, but for the kind of a control. */
    boolean isPlain() {
        return this == VOID || this == VOID_BLOCK || this == DRAWING;
    }
}
