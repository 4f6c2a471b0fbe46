package org.demarche.ingest.extract.bytes;

/** What a tag's name means to who reads the markup before there is a tree. */
enum MarkupTag {
    OTHER(""),

    /** <a href="https://html.spec.whatwg.org/multipage/parsing.html#formatting">Formatting</a> elements. */
    FORMATTING("a b big code em font i nobr s small strike strong tt u"),

    /** What they hold is text up to their end tags. */
    RAW("title textarea xmp iframe noembed noframes"),
    STYLE("style"),
    SCRIPT("script"),
    DRAWING("svg"),

    /** What drawings are made of. */
    SHAPE(
            "path g circle rect use defs polygon polyline line ellipse symbol stop clippath mask lineargradient radialgradient"),

    /** In these the parser may not take for markup what it does elsewhere, or the other way round. */
    STRICT("noscript select"),

    /** After these it may be so up to the end of the page. */
    STRANGE("math frameset plaintext");

    private static final int SLOTS = 256;
    private static final int BITS = 5;
    private static final long LAST_LETTERS = (1L << 12 * BITS) - 1;
    private static final int NO_LETTER = 31;
    /** Spreads the keys over the slots: the golden ratio as a fraction of 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long[] KEYS = new long[SLOTS];
    private static final MarkupTag[] TAGS = new MarkupTag[SLOTS];

    static {
        for (MarkupTag tag : values()) {
            for (String name : tag.names.split(" ")) {
                int slot = slot(key(name));
                KEYS[slot] = key(name);
                TAGS[slot] = tag;
            }
        }
    }

    private final String names;

    MarkupTag(String names) {
        this.names = names;
    }

    private static long key(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = key(key, name.charAt(i));
        }
        return key;
    }

    /** The key of a name with one more character: its last twelve letters, whatever their case. */
    static long key(long name, char next) {
        int letter = (next | 0x20) - 'a';
        boolean known = letter >= 0 && letter < 26;
        return (name << BITS | (known ? letter + 1 : NO_LETTER)) & LAST_LETTERS;
    }

    static MarkupTag of(long key) {
        int slot = slot(key);
        return KEYS[slot] == key ? TAGS[slot] : OTHER;
    }

    /** The slot that has the key, else the free one where it would be. */
    private static int slot(long key) {
        int slot = (int) (key * SPREAD >>> 56);
        while (KEYS[slot] != 0 && KEYS[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
