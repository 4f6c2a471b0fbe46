package org.demarche.ingest.site;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What a page leaves in the memory of its site: hashes, none of its words.
 *
 * <p>Every page has its slot by its id. In a slot the newest trace wins, by a total order, so that traces may come in any order,
 * from any number of writers and any number of times: the outcome is one.
 */
final class PageTrace {

    /** How many pages of a site are remembered: one bit of a long each. */
    static final int SLOTS = Long.SIZE;

    static final int MOST_LINES = 255;
    static final int MOST_IN_SKETCH = 16;
    private static final int LEAST_KNOWN = 3;

    private static final int PLACE_BITS = 8;
    static final int FARTHEST = (1 << PLACE_BITS) - 1;
    /** An object's header, its fields and those of its two arrays. */
    private static final int OVERHEAD_BYTES = 80;

    private static final Comparator<PageTrace> AGE = Comparator.<PageTrace>comparingLong(
                    trace -> Integer.toUnsignedLong(trace.seconds))
            .thenComparingLong(trace -> trace.page)
            .thenComparing((a, b) -> Arrays.compare(a.sketch, b.sketch))
            .thenComparing((a, b) -> Arrays.compare(a.lines, b.lines));

    private final long page;
    private final int seconds;
    private final int[] sketch;
    private final long[] lines;

    /**
     * A trace that takes over the arrays.
     *
     * @param page the first bits of the article's id
     * @param seconds when the page was got, since 1970, unsigned
     * @param sketch the least hashes of its sentences, in order: what its versions have in common
     * @param lines a {@link #line} each, in order
     */
    PageTrace(long page, int seconds, int[] sketch, long[] lines) {
        this.page = page;
        this.seconds = seconds;
        this.sketch = sketch;
        this.lines = lines;
    }

    /** A line's hash with its distances from both ends of the page in the low bits. */
    static long line(long hash, int fromStart, int fromEnd) {
        return hash << 2 * PLACE_BITS
                | (long) Math.min(fromStart, FARTHEST) << PLACE_BITS
                | Math.min(fromEnd, FARTHEST);
    }

    static long hashOf(long line) {
        return line >>> 2 * PLACE_BITS;
    }

    static int fromStart(long line) {
        return (int) (line >>> PLACE_BITS) & FARTHEST;
    }

    static int fromEnd(long line) {
        return (int) line & FARTHEST;
    }

    long page() {
        return page;
    }

    int seconds() {
        return seconds;
    }

    int[] sketch() {
        return sketch;
    }

    long[] lines() {
        return lines;
    }

    int slot() {
        return (int) Math.floorMod(page, (long) SLOTS);
    }

    /** Whether it takes the place of the other one in their slot; a trace does not replace its equal. */
    boolean replaces(PageTrace other) {
        return AGE.compare(this, other) > 0;
    }

    /**
     * Whether both pages show one story: at least half of the larger sketch is in the other, or {@value #LEAST_KNOWN} sentences
     * that are three eighths of it, as in a running report that says again what was known before. Half of the smaller one would
     * make one story of all short pages under the same long appeal.
     */
    boolean isOfTheStoryOf(PageTrace other) {
        int larger = Math.max(sketch.length, other.sketch.length);
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < sketch.length && j < other.sketch.length) {
            int order = Integer.compare(sketch[i], other.sketch[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return page == other.page
                || common > 0 && common * 2 >= larger
                || common >= LEAST_KNOWN && common * 8 >= larger * LEAST_KNOWN;
    }

    /** How much memory it takes, about. */
    int bytes() {
        return OVERHEAD_BYTES + sketch.length * Integer.BYTES + lines.length * Long.BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageTrace trace && AGE.compare(this, trace) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(page);
    }
}
