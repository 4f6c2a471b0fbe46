package org.demarche.benchmarks.score;

/** All measures of one extractor over one part of the pages. */
final class PartScore {

    private final BodyScore body = new BodyScore();
    private final FieldScore title = new FieldScore();
    private final FieldScore date = new FieldScore();
    private final FieldScore author = new FieldScore();
    private SegmentCounts segments = SegmentCounts.NONE;
    private int pages;

    void add(PageScore page) {
        pages++;
        page.body().ifPresent(body::add);
        page.segments().ifPresent(counts -> segments = segments.plus(counts));
        title.add(page.title());
        date.add(page.date());
        author.add(page.author());
    }

    int pages() {
        return pages;
    }

    BodyScore body() {
        return body;
    }

    SegmentCounts segments() {
        return segments;
    }

    FieldScore title() {
        return title;
    }

    FieldScore date() {
        return date;
    }

    FieldScore author() {
        return author;
    }
}
