package org.demarche.ingest.site;

/** Where the pages that carry a line have it. */
final class Places {

    /** A place is one of so many neighbouring lines: a caption or a credit more or less moves what stands beyond it. */
    private static final int WIDTH = 4;

    private final int[] fromStart = new int[PageTrace.FARTHEST + 1];
    private final int[] fromEnd = new int[PageTrace.FARTHEST + 1];
    private int pages;

    void add(long line) {
        fromStart[PageTrace.fromStart(line)]++;
        fromEnd[PageTrace.fromEnd(line)]++;
        pages++;
    }

    /** Whether at least this share of the pages has the line in one place, counted from one of their ends. */
    boolean areFixed(double share) {
        return Math.max(most(fromStart), most(fromEnd)) >= share * pages;
    }

    private static int most(int[] counts) {
        int most = 0;
        int within = 0;
        // The last count is of all that is farther than can be told, which is no place.
        for (int i = 0; i < PageTrace.FARTHEST; i++) {
            within += counts[i] - (i < WIDTH ? 0 : counts[i - WIDTH]);
            most = Math.max(most, within);
        }
        return most;
    }
}
