package org.demarche.ingest.extract.bytes;

/** Reads one tag of a page at a time as the tokenizer of HTML does, without a copy of any of it. */
final class TagScan {

    /** Instead of a place in the page: what is here does not end, or not all parsers agree where. */
    static final int UNSURE = -1;

    private final String html;
    private final int length;
    private boolean closing;
    private boolean slashed;
    private int start;
    private int nameEnd;
    private long name;
    private int reached;
    private int attributeStart;
    private long attribute;

    TagScan(String html) {
        this.html = html;
        length = html.length();
    }

    /** Whether a tag starts here; reads its name if so. */
    boolean isTag(int at) {
        closing = at + 1 < length && html.charAt(at + 1) == '/';
        start = closing ? at + 2 : at + 1;
        if (start >= length || !isLetter(html.charAt(start))) {
            return false;
        }
        name = nameAt(start);
        reached = nameEnd;
        return true;
    }

    /** Whether it is an end tag. */
    boolean isClosing() {
        return closing;
    }

    /** Whether the tag ends in a slash; known once its end is. */
    boolean isSlashed() {
        return slashed;
    }

    /** The key of its name. */
    long name() {
        return name;
    }

    private long nameAt(int from) {
        long key = 0;
        int i = from;
        for (; i < length && !endsName(html.charAt(i)); i++) {
            key = NameTable.key(key, html.charAt(i));
        }
        nameEnd = i;
        return key;
    }

    /** Behind the tag whose name was read last. */
    int end() {
        boolean more = nextAttribute();
        while (more) {
            more = nextAttribute();
        }
        return reached;
    }

    /** Behind what was read of the tag. */
    int reached() {
        return reached;
    }

    /** Reads the next attribute of the tag; where there is none left, the tag is read to its end. */
    boolean nextAttribute() {
        slashed = false;
        int i = reached;
        while (i < length) {
            char c = html.charAt(i);
            if (c == '>') {
                reached = i + 1;
                return false;
            }
            if (c != '/' && !isSpace(c)) {
                attributeStart = i;
                reached = afterAttribute(i);
                return reached != UNSURE;
            }
            slashed = c == '/';
            i++;
        }
        reached = UNSURE;
        return false;
    }

    /** The key of the attribute's name. */
    long attribute() {
        return attribute;
    }

    int attributeStart() {
        return attributeStart;
    }

    /** Behind the attribute and one space. */
    int attributeEnd() {
        return reached < length && isSpace(html.charAt(reached)) ? reached + 1 : reached;
    }

    private int afterAttribute(int from) {
        int i = from;
        char c = html.charAt(i);
        long key = 0;
        while (c != '=' && !endsName(c) && ++i < length) {
            key = NameTable.key(key, c);
            c = html.charAt(i);
        }
        attribute = key;
        int value = afterSpace(i);
        if (i == from || value == length) {
            return UNSURE;
        }
        return html.charAt(value) == '=' ? afterValue(afterSpace(value + 1)) : i;
    }

    private int afterValue(int from) {
        char quote = from < length ? html.charAt(from) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = html.indexOf(quote, from + 1);
            return close < 0 ? UNSURE : close + 1;
        }
        int i = from;
        while (i < length && html.charAt(i) != '>' && !isSpace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private int afterSpace(int from) {
        int i = from;
        while (i < length && isSpace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether the tag up to here may say that its script is JSON-LD, perhaps by a character reference. */
    boolean saysLinkedData(int end) {
        for (int i = nameEnd; i < end - 2; i++) {
            char next = html.charAt(i + 2);
            if ((next == '+' || next == '&') && html.regionMatches(true, i, "ld", 0, 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tag up to here may say that its link is that of a topic, a {@code rel} which ends in this word. */
    boolean saysTag(int end) {
        for (int i = nameEnd; i < end - 3; i++) {
            char next = html.charAt(i + 3);
            if ((next == '"' || next == '\'' || next == '>') && html.startsWith("tag", i)) {
                return true;
            }
        }
        return false;
    }

    /** The end tag of an element that holds text alone, whatever it looks like. */
    int endOfText(long element, int from) {
        int at = html.indexOf('<', from);
        while (at >= 0 && !isEnd(element, at)) {
            at = html.indexOf('<', at + 1);
        }
        return at < 0 ? UNSURE : at;
    }

    /** The same where the text must look like no markup. */
    int endOfPlainText(long element, int from) {
        int at = html.indexOf('<', from);
        return at >= 0 && isEnd(element, at) ? at : UNSURE;
    }

    /** The same for a script: where it writes scripts inside a comment, its end is another one. */
    int endOfScript(long element, int from) {
        boolean comment = false;
        int at = html.indexOf('<', from);
        while (at >= 0 && !isEnd(element, at)) {
            comment |= html.startsWith("!--", at + 1);
            if (comment && html.regionMatches(true, at + 1, "script", 0, 6)) {
                return UNSURE;
            }
            at = html.indexOf('<', at + 1);
        }
        return at < 0 ? UNSURE : at;
    }

    private boolean isEnd(long element, int at) {
        if (at + 2 >= length || html.charAt(at + 1) != '/' || !isLetter(html.charAt(at + 2))) {
            return false;
        }
        return nameAt(at + 2) == element && nameEnd < length && html.charAt(nameEnd) != '<';
    }

    /** Behind a comment, whose dashes may be those that it starts with. */
    int endOfComment(int at) {
        int end = html.indexOf("-->", at + 2);
        for (int i = html.indexOf('!', at + 4); i >= 0 && i < end; i = html.indexOf('!', i + 1)) {
            if (html.startsWith("--!>", i - 2)) {
                return UNSURE;
            }
        }
        return end < 0 ? UNSURE : end + 3;
    }

    private static boolean endsName(char c) {
        // Letters and digits are told by one comparison.
        return c <= '>' && (c == '>' || c == '/' || c == '<' || isSpace(c));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
