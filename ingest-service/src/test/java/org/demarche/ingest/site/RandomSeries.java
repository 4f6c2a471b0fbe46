package org.demarche.ingest.site;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.ingest.extract.BodyLine;

/** Reports of one site that have much in common and are articles all the same, up to {@value #MOST} of them. */
final class RandomSeries implements Iterator<List<BodyLine>> {

    static final int MOST = 60;

    private static final int FEWEST = 10;

    private final Supplier<List<BodyLine>> reports;
    private int left;

    private RandomSeries(int reports, Supplier<List<BodyLine>> next) {
        this.left = reports;
        this.reports = next;
    }

    static RandomSeries of(Random random, RandomWords words) {
        int reports = FEWEST + random.nextInt(MOST - FEWEST);
        return switch (random.nextInt(5)) {
            case 0 -> new RandomSeries(0, List::of);
            case 1 -> new RandomSeries(reports, daily(random, words));
            case 2 -> new RandomSeries(reports, running(random, words));
            // What more stories than these have in common is chrome to whoever cannot read.
            case 3 -> new RandomSeries(Math.min(reports, 20), withBackground(words));
            default -> new RandomSeries(Math.min(reports, 20), inParts(random, words));
        };
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public List<BodyLine> next() {
        left--;
        return reports.get();
    }

    /** The report of the day: sentences of its own, and a list of data whose names are always the same, in its place. */
    private static Supplier<List<BodyLine>> daily(Random random, RandomWords words) {
        List<Supplier<String>> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> weathers = List.of(words.words(1), words.words(1));
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            names.add(words.words(1 + random.nextInt(2)));
            String always = Integer.toString(random.nextInt(40));
            values.add(
                    switch (random.nextInt(3)) {
                        case 0 -> () -> random.nextInt(9000) + " (+" + random.nextInt(40) + ")";
                        case 1 -> () -> always;
                        default -> () -> weathers.get(random.nextInt(weathers.size()));
                    });
        }
        BodyLine introduction = words.introduction();
        int above = 1 + random.nextInt(3);
        int below = random.nextInt(3);
        return () -> {
            List<BodyLine> lines = sentences(words, above);
            lines.add(introduction);
            for (int i = 0; i < names.size(); i++) {
                lines.add(words.fact(names.get(i), values.get(i).get()));
            }
            lines.addAll(sentences(words, below));
            return lines;
        };
    }

    /** The state of one affair: what was known before, in its place, with somewhat more that is new. */
    private static Supplier<List<BodyLine>> running(Random random, RandomWords words) {
        List<BodyLine> known = sentences(words, 3 + random.nextInt(4));
        int fresh = known.size() + random.nextInt(known.size() / 3 + 1);
        boolean newsFirst = random.nextBoolean();
        return () -> {
            List<BodyLine> news = sentences(words, fresh);
            return new ArrayList<>(Stream.of(newsFirst ? news : known, newsFirst ? known : news)
                    .flatMap(List::stream)
                    .toList());
        };
    }

    /** Stories of their own around one paragraph of background, always the third. */
    private static Supplier<List<BodyLine>> withBackground(RandomWords words) {
        List<BodyLine> background = sentences(words, 1);
        return () -> Stream.of(sentences(words, 2), background, sentences(words, 5))
                .flatMap(List::stream)
                .toList();
    }

    /** Reports in parts with a few words over each, always the same, that are not marked as headings. */
    private static Supplier<List<BodyLine>> inParts(Random random, RandomWords words) {
        List<BodyLine> parts =
                Stream.generate(words::label).limit(2 + random.nextInt(3)).toList();
        return () -> {
            List<BodyLine> lines = sentences(words, 2);
            for (BodyLine part : parts) {
                lines.add(part);
                lines.addAll(sentences(words, 1 + random.nextInt(2)));
            }
            return lines;
        };
    }

    private static List<BodyLine> sentences(RandomWords words, int count) {
        return new ArrayList<>(
                Stream.generate(() -> words.sentence(10, 25)).limit(count).toList());
    }
}
