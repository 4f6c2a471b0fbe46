package org.demarche.ingest.extract.bytes;

import static org.demarche.ingest.extract.bytes.TagScan.UNSURE;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.head.FieldNames;

/** One page on its way through. */
final class LeanPass {

    private static final int MOST_SCRIPTS = 200;

    /** How far from a button, in characters, it is looked whether a byline or a year is near. */
    private static final int NEAR = 300;

    /** As many as the parser opens anew. */
    private static final int MOST_REOPENED = 12;

    private final String html;
    private final MarkupNames names;
    private final FieldNames fields;
    private final TagScan tag;
    private final TextScan text;
    private final UnreadElement unread;
    final KeptPieces kept;
    private final LeanTag lean;
    private final UnseenSpace space;
    final List<String> linkedData = new ArrayList<>();
    private int cost;
    private int open;

    /** The names of the formatting elements that were opened less those that were closed; 0 where none is open. */
    private long unclosed;

    /** The name of the strict element around, 0 without one. */
    private long strict;

    LeanPass(String html, MarkupNames names, FieldNames fields) {
        this.html = html;
        this.names = names;
        this.fields = fields;
        tag = new TagScan(html);
        text = new TextScan(html, tag);
        unread = new UnreadElement(html, names);
        kept = new KeptPieces(html);
        lean = new LeanTag(html, names, tag, kept);
        space = new UnseenSpace(html, kept);
    }

    void read() {
        int from = 0;
        boolean sure = true;
        int at = html.indexOf('<');
        while (at >= 0) {
            boolean isTag = tag.isTag(at);
            MarkupTag kind = isTag ? names.tag(tag.name()) : MarkupTag.INLINE;
            if (isTag && tag.isLongName()) {
                // The parser copies what it has of a name whenever it reads more of it.
                kept.cut(tag.longestNameEnd(), tag.nameEnd());
                kind = MarkupTag.INLINE;
            }
            if (sure) {
                // White space has the parser open formatting elements anew.
                space.between(from, at, strict == 0 && unclosed == 0);
            }
            if (kind == MarkupTag.FORMATTING || kind == MarkupTag.LINK) {
                open = Math.max(0, open + (tag.isClosing() ? -1 : 1));
                unclosed += tag.isClosing() ? -tag.name() : tag.name();
            }
            cost += 1 + Math.min(open, MOST_REOPENED);
            if (cost > LeanMarkup.MOST) {
                kept.endAt(at);
                return;
            }
            int next = at + 1;
            if (sure) {
                next = isTag ? afterTag(at, kind) : afterDeclaration(at);
                sure = next != UNSURE;
                from = next;
            }
            at = html.indexOf('<', Math.max(next, at + 1));
        }
    }

    private int afterTag(int at, MarkupTag kind) {
        space.tag(kind, tag.isClosing());
        if (kind == MarkupTag.HEADLINE) {
            lean.headline(!tag.isClosing());
        }
        if (tag.isClosing()) {
            strict = tag.name() == strict ? 0 : strict;
            return tag.end();
        }
        if (strict != 0) {
            return afterStrict(kind);
        }
        return switch (kind) {
            case INLINE, BLOCK, HEADLINE, PLACED, VOID, VOID_BLOCK, VOID_UNSEEN, LINK, SHAPE -> lean.end(kind);
            case RELATED -> afterRelated(at);
            case VOID_UNREAD -> cutTag(at);
            case FORMATTING -> tag.end();
            case UNREAD -> afterUnread(tag.name(), lean.end(kind));
            case UNREAD_CONTROL -> mayBeOfByline(at) ? lean.end(kind) : afterUnread(tag.name(), lean.end(kind));
            case DRAWING -> {
                int end = lean.end(kind);
                yield tag.isSlashed() ? end : cut(end, unread.endOfDrawing(end));
            }
            case RAW, STYLE, SCRIPT -> afterText(at, kind, tag.name());
            case STRICT -> {
                strict = tag.name();
                yield tag.end();
            }
            case STRANGE -> UNSURE;
        };
    }

    private int afterStrict(MarkupTag kind) {
        int end = tag.end();
        return switch (kind) {
            case STRANGE -> UNSURE;
            case RAW, STYLE, SCRIPT -> end == UNSURE || tag.isSlashed() ? UNSURE : text.endOfPlainText(tag.name(), end);
            default -> end;
        };
    }

    private int afterRelated(int at) {
        return lean.isRelated() ? tag.reached() : cut(at, tag.reached());
    }

    /** Names and dates open cards where they stand: whether a byline or a year is so near that this may be one of them. */
    private boolean mayBeOfByline(int at) {
        int to = Math.min(html.length(), at + NEAR);
        return fields.nameByline(html, Math.max(0, at - NEAR), to) || text.holdsYear(at, to);
    }

    private int afterUnread(long name, int from) {
        // No part of the page is searched twice.
        if (from <= unread.stopped()) {
            return from;
        }
        int end = unread.endOf(name, from);
        return end == UNSURE ? from : cut(from, end);
    }

    private int afterText(int at, MarkupTag kind, long name) {
        if (kind == MarkupTag.SCRIPT) {
            return afterScript(at, name);
        }
        // No cut may lie in the one that takes a style away.
        int from = kind == MarkupTag.STYLE ? tag.end() : lean.end(kind);
        int end = from == UNSURE || tag.isSlashed() ? UNSURE : text.endOfText(name, from);
        return kind == MarkupTag.STYLE ? cutElement(at, end) : end;
    }

    private int afterScript(int at, long name) {
        boolean isData = lean.isLinkedData() && !isBehindBracket(at);
        int from = tag.reached();
        if (from == UNSURE || tag.isSlashed()) {
            return UNSURE;
        }
        boolean mayBeData = tag.saysLinkedData(from);
        int end = text.endOfScript(name, from);
        if (isData && end != UNSURE && linkedData.size() < MOST_SCRIPTS) {
            linkedData.add(html.substring(from, end));
        }
        return mayBeData && !isData ? end : cutElement(at, end);
    }

    private int cutTag(int at) {
        int end = tag.end();
        return end == UNSURE ? UNSURE : cut(at, end);
    }

    private int cutElement(int from, int endTag) {
        int end = endTag == UNSURE || !tag.isTag(endTag) ? UNSURE : tag.end();
        return end == UNSURE ? endTag : cut(from, end);
    }

    private int afterDeclaration(int at) {
        if (html.startsWith("!--", at + 1)) {
            return cut(at, text.endOfComment(at));
        }
        char c = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (c != '!' && c != '?' && c != '/') {
            space.seen();
            return at + 1;
        }
        int end = html.startsWith("![CDATA[", at + 1) ? UNSURE : html.indexOf('>', at);
        return end == UNSURE ? UNSURE : end + 1;
    }

    /** A lone bracket would make a tag of the words behind a cut. */
    private boolean isBehindBracket(int at) {
        return at > 0 && html.charAt(at - 1) == '<';
    }

    private int cut(int from, int to) {
        if (to > from && !isBehindBracket(from)) {
            kept.cut(from, to);
        }
        return to;
    }
}
