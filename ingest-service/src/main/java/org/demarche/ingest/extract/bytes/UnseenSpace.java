package org.demarche.ingest.extract.bytes;

/**
 * Leaves out the white space that nobody sees: all before and behind the start of a block.
 *
 * <p>The end of a block says less, since the parser passes over an end tag that nothing has opened: one space is kept beside it.
 */
final class UnseenSpace {

    private final String html;
    private final KeptPieces kept;

    /** Whether nothing is seen between the last start of a block and here. */
    private boolean atStart = true;

    /** The last white space that is kept unless a block starts before anything else is seen; none where both are the same. */
    private int from;

    private int to;

    UnseenSpace(String html, KeptPieces kept) {
        this.html = html;
        this.kept = kept;
    }

    /** What stands between two tags; {@code known} where it is sure that only what is seen can tell it from nothing. */
    void between(int start, int end, boolean known) {
        int i = start;
        while (i < end && html.charAt(i) <= ' ') {
            i++;
        }
        if (i < end) {
            seen();
        } else if (known && start < end) {
            drop();
            from = start;
            to = end;
            if (atStart) {
                drop();
            }
        }
    }

    void tag(MarkupTag kind, boolean closing) {
        if (kind.isBlock() && !closing) {
            drop();
            atStart = true;
        } else if (!kind.isBlock() && !kind.isUnseen()) {
            seen();
        }
    }

    void seen() {
        atStart = false;
        from = to;
    }

    private void drop() {
        if (from < to) {
            kept.cut(from, to);
            from = to;
        }
    }
}
