package org.demarche.testsite.press;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented report, the same for the same host, number and edition.
 *
 * @param target its path
 * @param published to the second
 */
record Story(String target, String headline, String author, Instant published, List<String> paragraphs) {

    private static final Words WORDS = Words.load();
    private static final int SENTENCES = 5;

    /**
     * Writes it.
     *
     * @param edition counts the corrections: another text under the same headline
     * @param paragraphs how long it is; each has about 500 characters
     */
    static Story of(String host, int number, int edition, int paragraphs, Instant published) {
        SplittableRandom random = new SplittableRandom(31L * host.hashCode() + number);
        String a = WORDS.any("state", random);
        String b = Stream.generate(() -> WORDS.any("state", random))
                .filter(state -> !state.equals(a))
                .findFirst()
                .orElseThrow();
        String headline = WORDS.filled(WORDS.any("headline", random), random, a, b);
        String author = WORDS.any("author", random);
        SplittableRandom text = new SplittableRandom(random.nextLong() + edition);
        List<String> body = IntStream.range(0, paragraphs)
                .mapToObj(paragraph -> paragraph(text, a, b))
                .toList();
        return new Story(target(number, headline), headline, author, published, body);
    }

    private static String paragraph(SplittableRandom random, String a, String b) {
        return String.join(
                " ",
                Stream.generate(() ->
                                random.nextBoolean() ? WORDS.sentence(random, a, b) : WORDS.sentence(random, b, a))
                        .limit(SENTENCES)
                        .toList());
    }

    private static String target(int number, String headline) {
        String slug = headline.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "/world/" + slug + "-" + (100_000 + number) + ".html";
    }
}
