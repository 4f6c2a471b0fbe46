package org.demarche.ingest.site;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The pages of a site that are remembered: of each slot the newest. Merging is commutative, associative and idempotent, so that
 * every instance that has seen the same pages has the same window.
 */
final class SiteWindow {

    /** Its two tables, and its place in the memory. */
    static final int OVERHEAD_BYTES = 1024;

    private final PageTrace[] slots = new PageTrace[PageTrace.SLOTS];
    /** For each slot the slots whose pages show the same story, its own among them. */
    private final long[] kin = new long[PageTrace.SLOTS];

    private int bytes;

    /**
     * Puts a page into its slot unless a newer one is there.
     *
     * @return whether the window has changed
     */
    boolean merge(PageTrace trace) {
        int slot = trace.slot();
        PageTrace before = slots[slot];
        if (before != null && !trace.replaces(before)) {
            return false;
        }
        slots[slot] = trace;
        long bit = 1L << slot;
        kin[slot] = bit;
        for (int other = 0; other < slots.length; other++) {
            if (other == slot || slots[other] == null) {
                continue;
            }
            if (trace.isOfTheStoryOf(slots[other])) {
                kin[slot] |= 1L << other;
                kin[other] |= bit;
            } else {
                kin[other] &= ~bit;
            }
        }
        bytes += trace.bytes() - (before == null ? 0 : before.bytes());
        return true;
    }

    /** The pages, by their slots. */
    List<PageTrace> content() {
        return Arrays.stream(slots).filter(Objects::nonNull).toList();
    }

    /** How much memory the pages take, about. */
    int bytes() {
        return bytes;
    }

    /** For each hash, in order, the slots whose pages have such a line: a bit each. */
    long[] carriers(long[] hashes) {
        long[] carriers = new long[hashes.length];
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] == null) {
                continue;
            }
            for (long line : slots[slot].lines()) {
                int at = Arrays.binarySearch(hashes, PageTrace.hashOf(line));
                if (at >= 0) {
                    carriers[at] |= 1L << slot;
                }
            }
        }
        return carriers;
    }

    /** The stories of the window: for each the slots of its copies and versions, chains of them included. */
    long[] stories() {
        long[] stories = new long[slots.length];
        int count = 0;
        long left = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            left |= slots[slot] == null ? 0 : 1L << slot;
        }
        while (left != 0) {
            long story = storyOf(Long.numberOfTrailingZeros(left));
            stories[count++] = story;
            left &= ~story;
        }
        return Arrays.copyOf(stories, count);
    }

    private long storyOf(int slot) {
        long story = 0;
        long open = 1L << slot;
        while (open != 0) {
            int next = Long.numberOfTrailingZeros(open);
            story |= 1L << next;
            open = (open | kin[next]) & ~story;
        }
        return story;
    }

    /** Where the pages have the line, counted from their starts and from their ends. */
    Places places(long hash, long carriers) {
        Places places = new Places();
        for (long left = carriers; left != 0; left &= left - 1) {
            places.add(first(slots[Long.numberOfTrailingZeros(left)].lines(), hash));
        }
        return places;
    }

    private static long first(long[] lines, long hash) {
        int at = 0;
        while (PageTrace.hashOf(lines[at]) != hash) {
            at++;
        }
        return lines[at];
    }
}
