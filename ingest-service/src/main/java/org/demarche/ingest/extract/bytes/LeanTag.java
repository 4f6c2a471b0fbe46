package org.demarche.ingest.extract.bytes;

import org.demarche.ingest.extract.head.AuthorLink;

/** Leaves out of one tag at a time the attributes that nobody reads, or in which nobody would find anything. */
final class LeanTag {

    private static final long ITEMPROP = NameTable.key("itemprop");
    private static final char LAST_OF_ASCII = 127;

    private final String html;
    private final MarkupNames names;
    private final TagScan tag;
    private final KeptPieces kept;

    /** Whether the tag stands in a headline, where it is read whether a link leads to the front page. */
    private boolean inHeadline;

    LeanTag(String html, MarkupNames names, TagScan tag, KeptPieces kept) {
        this.html = html;
        this.names = names;
        this.tag = tag;
        this.kept = kept;
    }

    /** Says that the text of a headline starts, or is over. */
    void headline(boolean starts) {
        inHeadline = starts;
    }

    /** Behind the tag whose name was read last. */
    int end(MarkupTag kind) {
        while (tag.nextAttribute()) {
            // Behind a slash, the tag without the attribute could be taken for one that closes itself.
            if (html.charAt(tag.attributeStart() - 1) != '/') {
                attribute(kind, names.attribute(tag.attribute()));
            }
        }
        return tag.reached();
    }

    /** Whether the tag, which is read to its end, says which page or picture is meant. */
    boolean isRelated() {
        boolean related = false;
        while (tag.nextAttribute()) {
            related |= tag.attribute() == ITEMPROP
                    || names.attribute(tag.attribute()) == MarkupAttribute.RELATION
                            && (tag.valueHolds("canonical") || tag.valueHolds("image_src"));
        }
        return related || tag.reached() == TagScan.UNSURE;
    }

    /** Whether the tag, which is read to its end, says plainly that its script is JSON-LD. */
    boolean isLinkedData() {
        boolean linkedData = false;
        while (tag.nextAttribute()) {
            linkedData |= names.attribute(tag.attribute()) == MarkupAttribute.CONTROL && tag.valueHolds("ld+json");
        }
        return linkedData;
    }

    private void attribute(MarkupTag kind, MarkupAttribute attribute) {
        if (attribute == MarkupAttribute.ADDRESS && kind == MarkupTag.LINK) {
            address();
        } else if (!isRead(kind, attribute)) {
            kept.cut(tag.attributeStart(), tag.attributeEnd());
        }
    }

    private boolean isRead(MarkupTag kind, MarkupAttribute attribute) {
        if (kind.isPlain()) {
            return attribute == MarkupAttribute.CONTROL && kind == MarkupTag.VOID;
        }
        return switch (attribute) {
            case READ -> true;
            case FIELD -> kind == MarkupTag.VOID_UNSEEN;
            case ADDRESS, CONTROL, UNREAD -> false;
            case RELATION -> tag.valueHolds("tag") || tag.valueHolds("author");
            case STYLING -> tag.valueHolds("none") || tag.valueHolds("hidden");
            case TOOLTIP -> mayHoldDate();
        };
    }

    /** A link on the page leads nowhere; of where others lead it matters whether that is to an author or to the front page. */
    private void address() {
        int from = tag.valueStart();
        int to = tag.valueEnd();
        if (from == to || html.charAt(from) == '#') {
            kept.cut(tag.attributeStart(), tag.attributeEnd());
        } else if (!inHeadline && !mayLeadToAuthor(from, to) && tag.endsBehindValue()) {
            kept.cut(tag.attributeNameEnd(), tag.reached());
        }
    }

    private boolean mayLeadToAuthor(int from, int to) {
        int path = from;
        while (path < to && !endsPath(html.charAt(path))) {
            path++;
        }
        return path < to && html.charAt(path) == '&' || AuthorLink.isPath(html, from, path);
    }

    /** What an escape stands for is not known here: it could be a slash. */
    private static boolean endsPath(char c) {
        return c == '?' || c == '#' || c == '&';
    }

    private boolean mayHoldDate() {
        for (int i = tag.valueStart(); i < tag.valueEnd(); i++) {
            char c = html.charAt(i);
            if (c >= '0' && c <= '9' || c > LAST_OF_ASCII) {
                return true;
            }
        }
        return false;
    }
}
