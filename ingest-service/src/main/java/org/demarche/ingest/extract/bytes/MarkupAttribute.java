package org.demarche.ingest.extract.bytes;

/** Who reads an attribute once there is a tree; {@code markup.txt} says which names mean what. */
enum MarkupAttribute {
    UNREAD,
    READ,
    FIELD,
    CONTROL,
    ADDRESS,
    RELATION,
    STYLING,
    TOOLTIP
}
