package org.demarche.ingest.extract.bytes;

import static org.demarche.ingest.extract.bytes.TagScan.UNSURE;

import java.io.Reader;

/**
 * The markup of a page without what nobody reads in the tree: what is in comments, styles, drawings, and in scripts other than JSON-LD.
 *
 * <p>It follows the <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">tokenizer</a> of HTML. Where only
 * the tree would tell how to go on, it keeps all that is left of the page.
 *
 * <p>It also bounds the memory and the time that a page can take: what follows the tag with which it has cost 600,000 is not read. A
 * tag costs 1, and 1 for each formatting element that is open, because the parser opens those anew in every block. That is twenty
 * times what the largest pages of the web cost, and about 300 MB of nodes.
 */
public final class LeanMarkup {

    static final int MOST = 600_000;

    /** As many as the parser opens anew. */
    private static final int MOST_REOPENED = 12;

    /** Fewer characters are not worth a cut. */
    private static final int FEWEST = 16;

    private final String html;
    private final TagScan tag;
    private final KeptPieces kept;
    private int cost;
    private int open;

    /** The name of the strict element around, 0 without one. */
    private long strict;

    private LeanMarkup(String html) {
        this.html = html;
        tag = new TagScan(html);
        kept = new KeptPieces(html);
    }

    public static Reader of(String html) {
        LeanMarkup markup = new LeanMarkup(html);
        markup.read();
        return markup.kept;
    }

    private void read() {
        boolean sure = true;
        int at = html.indexOf('<');
        while (at >= 0) {
            cost += 1 + Math.min(open, MOST_REOPENED);
            if (cost > MOST) {
                kept.endAt(at);
                return;
            }
            boolean isTag = tag.isTag(at);
            MarkupTag kind = isTag ? MarkupTag.of(tag.name()) : MarkupTag.OTHER;
            if (kind == MarkupTag.FORMATTING) {
                open = Math.max(0, open + (tag.isClosing() ? -1 : 1));
            }
            int next = at + 1;
            if (sure) {
                next = isTag ? afterTag(kind) : afterDeclaration(at);
                sure = next != UNSURE;
            }
            at = html.indexOf('<', Math.max(next, at + 1));
        }
    }

    private int afterTag(MarkupTag kind) {
        int end = tag.end();
        if (tag.isClosing()) {
            strict = tag.name() == strict ? 0 : strict;
            return end;
        }
        return switch (kind) {
            case OTHER, FORMATTING, SHAPE -> end;
            case STRICT -> {
                strict = strict == 0 ? tag.name() : strict;
                yield end;
            }
            case STRANGE -> UNSURE;
            case DRAWING -> strict != 0 || tag.isSlashed() ? end : cut(end, endOfDrawing(end));
            case RAW, STYLE, SCRIPT -> end == UNSURE || tag.isSlashed() ? UNSURE : afterText(kind, tag.name(), end);
        };
    }

    private int afterText(MarkupTag kind, long name, int from) {
        if (strict != 0) {
            return tag.endOfPlainText(name, from);
        }
        if (kind == MarkupTag.SCRIPT) {
            boolean read = tag.saysLinkedData(from);
            int end = tag.endOfScript(name, from);
            return read ? end : cut(from, end);
        }
        int end = tag.endOfText(name, from);
        return kind == MarkupTag.STYLE ? cut(from, end) : end;
    }

    private int afterDeclaration(int at) {
        if (html.startsWith("!--", at + 1)) {
            int end = tag.endOfComment(at);
            cut(at + 4, end - 3);
            return end;
        }
        char c = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (c != '!' && c != '?' && c != '/') {
            return at + 1;
        }
        int end = html.startsWith("![CDATA[", at + 1) ? UNSURE : html.indexOf('>', at);
        return end == UNSURE ? UNSURE : end + 1;
    }

    /** The end tag of a drawing that holds nothing but shapes and plain texts. */
    private int endOfDrawing(int from) {
        int depth = 1;
        int at = from == UNSURE ? UNSURE : html.indexOf('<', from);
        while (at >= 0) {
            MarkupTag kind = tag.isTag(at) ? MarkupTag.of(tag.name()) : MarkupTag.OTHER;
            boolean closing = tag.isClosing();
            int next = html.startsWith("!--", at + 1) ? tag.endOfComment(at) : afterPart(kind);
            if (kind == MarkupTag.DRAWING) {
                depth += closing ? -1 : tag.isSlashed() ? 0 : 1;
            }
            if (depth == 0 || next == UNSURE) {
                return depth == 0 ? at : UNSURE;
            }
            at = html.indexOf('<', next);
        }
        return UNSURE;
    }

    private int afterPart(MarkupTag kind) {
        long name = tag.name();
        int end = tag.end();
        return switch (kind) {
            case SHAPE, DRAWING -> end;
            case RAW, STYLE -> end == UNSURE || tag.isSlashed() || tag.isClosing() ? UNSURE : afterPlain(name, end);
            default -> UNSURE;
        };
    }

    private int afterPlain(long name, int from) {
        int end = tag.endOfPlainText(name, from);
        return end == UNSURE || !tag.isTag(end) ? UNSURE : tag.end();
    }

    private int cut(int from, int to) {
        if (to - from >= FEWEST) {
            kept.cut(from, to);
        }
        return to;
    }
}
