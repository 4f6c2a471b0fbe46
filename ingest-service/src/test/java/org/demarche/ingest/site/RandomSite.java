package org.demarche.ingest.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.contract.ArticleId;
import org.demarche.ingest.extract.BodyLine;

/**
 * A site made up from a seed, in a script of its own: stories of sentences that occur once, running stories in many versions,
 * often a {@link RandomSeries series} of reports, stock sentences of the desk on up to a tenth of the pages, and chrome on
 * {@value #RAREST_CHROME} to all of them.
 */
final class RandomSite {

    static final double RAREST_CHROME = 0.70;

    private static final int STORIES = 60;
    private static final double MOST_STOCK = 0.10;

    /** Three sentences in common make one story of two pages. */
    private static final int MOST_SENTENCES_OF_CHROME = 2;

    private final Random random;
    private final RandomWords words;
    private final List<Chrome> chrome = new ArrayList<>();
    private final List<Stock> stock = new ArrayList<>();
    private final List<SitePage> pages = new ArrayList<>();
    private final List<SitePage> series = new ArrayList<>();

    private enum Place {
        TOP,
        BOTTOM,
        AFTER_THE_SECOND,
        ANYWHERE
    }

    private record Chrome(BodyLine line, Place place, double share) {}

    private record Stock(BodyLine line, double share, boolean last) {}

    RandomSite(long seed) {
        random = new Random(seed);
        words = new RandomWords(random);
        int sentences = 0;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            boolean label = random.nextBoolean() || sentences == MOST_SENTENCES_OF_CHROME;
            sentences += label ? 0 : 1;
            Place place = Place.values()[random.nextInt(label ? 4 : 2)];
            double share = RAREST_CHROME + random.nextDouble() * (1 - RAREST_CHROME);
            chrome.add(new Chrome(label ? words.label() : words.sentence(6, 20), place, share));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            stock.add(new Stock(words.sentence(5, 25), random.nextDouble() * MOST_STOCK, random.nextBoolean()));
        }
        RandomSeries reports = RandomSeries.of(random, words);
        for (int story = 0; story < STORIES; story++) {
            addStory(random.nextInt(12) == 0 ? 2 + random.nextInt(25) : 1);
            if (reports.hasNext()) {
                series.add(addPage(reports.next()));
            }
        }
    }

    List<SitePage> pages() {
        return pages;
    }

    /** The reports alone, for whoever watches the site for one affair only. */
    List<SitePage> series() {
        return series;
    }

    Set<String> chrome() {
        return chrome.stream().map(line -> line.line().text()).collect(Collectors.toSet());
    }

    /** The chrome that stands among the sentences of the articles, which is hard to tell from what they say. */
    Set<String> chromeInTheMiddle() {
        return chrome.stream()
                .filter(line -> line.place() == Place.ANYWHERE || line.place() == Place.AFTER_THE_SECOND)
                .map(line -> line.line().text())
                .collect(Collectors.toSet());
    }

    /** In another order, some of them more than once. */
    List<SitePage> shuffled(long seed) {
        Random order = new Random(seed);
        List<SitePage> shuffled = new ArrayList<>(pages);
        for (int i = order.nextInt(40); i > 0; i--) {
            shuffled.add(pages.get(order.nextInt(pages.size())));
        }
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    private void addStory(int versions) {
        List<BodyLine> story = new ArrayList<>();
        grow(story, 6 + random.nextInt(20));
        for (int version = 0; version < versions; version++) {
            addPage(story);
            grow(story, 1 + random.nextInt(2));
            if (story.size() > 8 && random.nextBoolean()) {
                story.remove(random.nextInt(story.size()));
            }
        }
    }

    private void grow(List<BodyLine> story, int lines) {
        for (int i = 0; i < lines; i++) {
            int kind = random.nextInt(12);
            BodyLine line = kind == 0 ? words.heading() : kind == 1 ? words.label() : words.sentence(8, 45);
            story.add(random.nextInt(story.size() + 1), line);
        }
    }

    private SitePage addPage(List<BodyLine> story) {
        List<BodyLine> lines = new ArrayList<>(story);
        for (Stock sentence : stock) {
            if (random.nextDouble() < sentence.share()) {
                lines.add(sentence.last() ? lines.size() : random.nextInt(lines.size() + 1), sentence.line());
            }
        }
        for (Chrome line : chrome) {
            if (random.nextDouble() < line.share()) {
                int at =
                        switch (line.place()) {
                            case TOP -> 0;
                            case BOTTOM -> lines.size();
                            case AFTER_THE_SECOND -> 2;
                            case ANYWHERE -> random.nextInt(lines.size() + 1);
                        };
                lines.add(at, line.line());
            }
        }
        int number = pages.size();
        SitePage page = new SitePage(
                Pages.SITE,
                ArticleId.ofUrl("https://gazette.example/" + number),
                Pages.START.plusSeconds(600L * number),
                lines);
        pages.add(page);
        return page;
    }
}
