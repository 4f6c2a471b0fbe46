package org.demarche.ingest.extract.bytes;

import static org.demarche.ingest.extract.bytes.TagScan.UNSURE;

/** Finds where the elements end that nobody looks into, if the markup in them leaves no trace behind them. */
final class UnreadElement {

    private static final int DEEPEST = 64;

    private final String html;
    private final MarkupNames names;
    private final TagScan tag;
    private final TextScan text;
    private final long[] open = new long[DEEPEST];
    private int depth;
    private int stopped;

    UnreadElement(String html, MarkupNames names) {
        this.html = html;
        this.names = names;
        tag = new TagScan(html);
        text = new TextScan(html, tag);
    }

    /** How far the last search came. */
    int stopped() {
        return stopped;
    }

    /** The end tag of a drawing that holds nothing but shapes and plain texts. */
    int endOfDrawing(int from) {
        int inner = 1;
        int at = from == UNSURE ? UNSURE : html.indexOf('<', from);
        while (at >= 0) {
            MarkupTag kind = kind(at);
            boolean closing = tag.isClosing();
            int next = html.startsWith("!--", at + 1) ? text.endOfComment(at) : afterPart(kind);
            if (kind == MarkupTag.DRAWING) {
                inner += closing ? -1 : tag.isSlashed() ? 0 : 1;
            }
            if (inner == 0 || next == UNSURE) {
                return inner == 0 ? at : UNSURE;
            }
            at = html.indexOf('<', next);
        }
        return UNSURE;
    }

    private MarkupTag kind(int at) {
        return tag.isTag(at) ? names.tag(tag.name()) : MarkupTag.INLINE;
    }

    private int afterPart(MarkupTag kind) {
        long name = tag.name();
        int end = tag.end();
        return switch (kind) {
            case SHAPE, DRAWING -> end;
            case RAW, STYLE ->
                end == UNSURE || tag.isSlashed() || tag.isClosing() ? UNSURE : behind(text.endOfPlainText(name, end));
            default -> UNSURE;
        };
    }

    private int behind(int endTag) {
        return endTag == UNSURE || !tag.isTag(endTag) ? UNSURE : tag.end();
    }

    /** The end tag of an element of this name in which all that opens is closed. */
    int endOf(long name, int from) {
        depth = 0;
        open[depth++] = name;
        int at = html.indexOf('<', from);
        while (at >= 0) {
            stopped = at;
            int next = after(at);
            if (depth == 0 || next == UNSURE) {
                return depth == 0 ? at : UNSURE;
            }
            at = html.indexOf('<', next);
        }
        stopped = html.length();
        return UNSURE;
    }

    private int after(int at) {
        if (html.startsWith("!--", at + 1)) {
            return text.endOfComment(at);
        }
        if (!tag.isTag(at)) {
            return UNSURE;
        }
        long name = tag.name();
        MarkupTag kind = names.tag(name);
        boolean closing = tag.isClosing();
        int end = tag.end();
        if (end == UNSURE || closing) {
            return end != UNSURE && open[--depth] == name ? end : UNSURE;
        }
        if (kind.isVoid() || kind == MarkupTag.DRAWING && tag.isSlashed()) {
            return end;
        }
        return tag.isSlashed() ? UNSURE : inside(kind, name, end);
    }

    private boolean isOpen(long name) {
        for (int i = 0; i < depth; i++) {
            if (open[i] == name) {
                return true;
            }
        }
        return false;
    }

    private int inside(MarkupTag kind, long name, int from) {
        return switch (kind) {
            case INLINE, BLOCK, FORMATTING, LINK, SHAPE, UNREAD, UNREAD_CONTROL -> {
                if (depth == DEEPEST
                        || kind == MarkupTag.LINK && tag.saysTag(from)
                        || kind == MarkupTag.UNREAD_CONTROL && isOpen(name)) {
                    yield UNSURE;
                }
                open[depth++] = name;
                yield from;
            }
            case DRAWING -> behind(endOfDrawing(from));
            case RAW, STYLE -> behind(text.endOfText(name, from));
            case SCRIPT -> tag.saysLinkedData(from) ? UNSURE : behind(text.endOfScript(name, from));
            case VOID, VOID_BLOCK, VOID_UNSEEN, VOID_UNREAD, RELATED, HEADLINE, PLACED, STRICT, STRANGE -> UNSURE;
        };
    }
}
