package org.demarche.ingest.extract.bytes;

/** Reads one tag of a page at a time as the tokenizer of HTML does, without a copy of any of it. */
final class TagScan {

    /** Instead of a place in the page: what is here does not end, or not all parsers agree where. */
    static final int UNSURE = -1;

    /** Far longer than any that means something, and than any that stands by chance where there are no tags. */
    private static final int LONGEST_NAME = 10_000;

    private final String html;
    private final int length;
    private boolean closing;
    private boolean slashed;
    private int start;
    private int nameEnd;
    private long name;
    private int reached;
    private int attributeStart;
    private int attributeNameEnd;
    private int valueStart;
    private int valueEnd;
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

    /** Whether its name is longer than any that means something. */
    boolean isLongName() {
        return nameEnd - start > LONGEST_NAME;
    }

    /** Where the name ends at the latest if it is to mean something. */
    int longestNameEnd() {
        return start + LONGEST_NAME;
    }

    /** Behind its name. */
    int nameEnd() {
        return nameEnd;
    }

    /** The key of its name. */
    long name() {
        return name;
    }

    private long nameAt(int from) {
        long key = 0;
        int i = from;
        int letter = i < length ? NameTable.letter(html.charAt(i)) : 0;
        while (letter != 0) {
            key = NameTable.key(key, letter);
            i++;
            letter = i < length ? NameTable.letter(html.charAt(i)) : 0;
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

    int attributeNameEnd() {
        return attributeNameEnd;
    }

    /** Where the attribute's value starts, behind the quote; there it also ends if there is none. */
    int valueStart() {
        return valueStart;
    }

    int valueEnd() {
        return valueEnd;
    }

    /** Whether the tag reads as before without the attribute's value. */
    boolean endsBehindValue() {
        return NameTable.letter(html.charAt(reached)) == 0;
    }

    /** Whether these small letters are in the attribute's value, whatever their case there. */
    boolean valueHolds(String letters) {
        int last = valueEnd - letters.length();
        char first = letters.charAt(0);
        for (int i = valueStart; i <= last; i++) {
            if ((html.charAt(i) | 0x20) == first && html.regionMatches(true, i, letters, 0, letters.length())) {
                return true;
            }
        }
        return false;
    }

    private int afterAttribute(int from) {
        int i = from;
        char c = html.charAt(i);
        int letter = NameTable.letter(c);
        long key = 0;
        while (letter != 0 && c != '=' && ++i < length) {
            key = NameTable.key(key, letter);
            c = html.charAt(i);
            letter = NameTable.letter(c);
        }
        attribute = key;
        attributeNameEnd = i;
        valueStart = i;
        valueEnd = i;
        int value = afterSpace(i);
        if (i == from || value == length) {
            return UNSURE;
        }
        return html.charAt(value) == '=' ? afterValue(afterSpace(value + 1)) : i;
    }

    private int afterValue(int from) {
        char quote = from < length ? html.charAt(from) : ' ';
        if (quote == '"' || quote == '\'') {
            valueStart = from + 1;
            valueEnd = html.indexOf(quote, from + 1);
            return valueEnd < 0 ? UNSURE : valueEnd + 1;
        }
        int i = from;
        while (i < length && html.charAt(i) != '>' && !isSpace(html.charAt(i))) {
            i++;
        }
        valueStart = from;
        valueEnd = i;
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

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
