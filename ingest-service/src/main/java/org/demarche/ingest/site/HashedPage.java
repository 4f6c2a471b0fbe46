package org.demarche.ingest.site;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.words.ReadingLength;

/** A page whose lines have been hashed, each once. */
final class HashedPage {

    /** Said more often on one page, a line is part of its structure: the name of a speaker, the mark of a question. */
    private static final int MOST_REPEATED = 2;

    private static final int ID_DIGITS = 16;
    private static final int HEX = 16;

    private final SitePage page;
    private final SiteRules rules;
    private final LineKind[] kinds;
    private final long[] hashes;
    private final long[] learnable;

    HashedPage(SitePage page, SiteRules rules) {
        this.page = page;
        this.rules = rules;
        this.kinds = page.lines().stream().map(LineKind::of).toArray(LineKind[]::new);
        this.hashes = IntStream.range(0, kinds.length)
                .mapToLong(i -> LineHash.of(line(i).text(), kinds[i]))
                .toArray();
        this.learnable = learnable();
    }

    int size() {
        return hashes.length;
    }

    BodyLine line(int i) {
        return page.lines().get(i);
    }

    LineKind kind(int i) {
        return kinds[i];
    }

    BitSet dataLists() {
        return DataLists.in(page.lines());
    }

    /** Where the line is in {@link #learnableHashes()}, negative if it is not to be learnt. */
    int indexOf(int line) {
        return Arrays.binarySearch(learnable, hashes[line]);
    }

    /** The hashes of the lines that may recur, in order, each once. */
    long[] learnableHashes() {
        return learnable;
    }

    PageTrace trace() {
        long id = Long.parseUnsignedLong(page.articleId(), 0, ID_DIGITS, HEX);
        int[] sketch = sketch();
        // What cannot be told from another version of its story tells nothing of its site.
        long[] lines = sketch.length == 0 ? new long[0] : lines();
        return new PageTrace(id, (int) page.at().getEpochSecond(), sketch, lines);
    }

    private long[] learnable() {
        long[] sorted = new long[size()];
        int found = 0;
        for (int i = 0; i < size(); i++) {
            if (hashes[i] != LineHash.NOTHING && ReadingLength.of(line(i).text()) <= rules.longestLine()) {
                sorted[found++] = hashes[i];
            }
        }
        Arrays.sort(sorted, 0, found);
        int kept = 0;
        int end;
        for (int start = 0; start < found; start = end) {
            end = start + 1;
            while (end < found && sorted[end] == sorted[start]) {
                end++;
            }
            if (end - start <= MOST_REPEATED) {
                sorted[kept++] = sorted[start];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private long[] lines() {
        long[] lines = new long[Math.min(size(), rules.linesPerPage())];
        int count = 0;
        for (int step = 0; step < size() && count < lines.length; step++) {
            // First, last, second, second to last …: chrome stands at the ends.
            int i = step % 2 == 0 ? step / 2 : size() - 1 - step / 2;
            if (indexOf(i) >= 0) {
                lines[count++] = PageTrace.line(hashes[i], i, size() - 1 - i);
            }
        }
        long[] sorted = Arrays.copyOf(lines, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private int[] sketch() {
        int[] found = new int[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (kinds[i] == LineKind.SENTENCE && ReadingLength.of(line(i).text()) >= rules.storySentence()) {
                found[count++] = (int) (hashes[i] >>> LineHash.BITS - Integer.SIZE);
            }
        }
        return Arrays.stream(found, 0, count)
                .sorted()
                .distinct()
                .limit(PageTrace.MOST_IN_SKETCH)
                .toArray();
    }
}
