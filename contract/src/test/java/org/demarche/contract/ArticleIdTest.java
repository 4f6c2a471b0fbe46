package org.demarche.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected ids are of coreutils' {@code sha256sum}, cut to 32 digits. */
class ArticleIdTest {

    private static final int TEXTS_PER_SEED = 500;
    private static final String[] SPACES = {" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2003", "\u3000", "\u2028"};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/world/envoy-visit, 0196f9ee3b6c28ed96bace90529281dc",
        "https://news.example/%C3%A9,            4f9a0f4c89f550e1e8a679008aa89adb"
    })
    void ofAUrlIsItsDigest(String url, String id) {
        assertThat(ArticleId.ofUrl(url)).isEqualTo(id);
    }

    @Test
    void ofATextIsTheDigestOfItsNormalTitleAndWords() {
        assertThat(ArticleId.ofText(" Treaty  TALKS resume", "Envoys met\nin Ｇｅｎｅｖａ. "))
                .isEqualTo("b5b8477afca46bc7552600a5116573ea");
    }

    @Test
    void ofATextWithoutTitleIsThatOfAnEmptyTitle() {
        assertThat(ArticleId.ofText(null, "Envoys met in Geneva."))
                .isEqualTo(ArticleId.ofText("", "Envoys met in Geneva."))
                .isEqualTo("f8c6323a16b6d304eb66fc13dab00d62");
    }

    @Test
    void keepsTitleAndTextApart() {
        assertThat(ArticleId.ofText("Treaty talks", "resume")).isNotEqualTo(ArticleId.ofText("Treaty", "talks resume"));
    }

    @Test
    void ofAUrlIsNotThatOfATextWithTheSameWords() {
        String url = "https://news.example/world/envoy-visit";

        assertThat(ArticleId.ofText(null, url)).isNotEqualTo(ArticleId.ofUrl(url));
        assertThat(ArticleId.ofText(url, "")).isNotEqualTo(ArticleId.ofUrl(url));
    }

    @Test
    void needsAUrlOrAText() {
        assertThatNullPointerException().isThrownBy(() -> ArticleId.ofUrl(null));
        assertThatNullPointerException().isThrownBy(() -> ArticleId.ofText("Title", null));
    }

    @ParameterizedTest
    @CsvSource({
        "Die Straße, DIE STRASSE",
        "Die Straße, DIE STRAẞE",
        "ΟΔΟΣ, οδος",
        "ﬁne print, FINE PRINT",
        "Ǆ, ǆ",
        "İzmir, i̇zmir"
    })
    void doesNotCountCaseInAnyScript(String one, String other) {
        assertThat(ArticleId.ofText(null, one)).isEqualTo(ArticleId.ofText(null, other));
    }

    @Test
    void givesHundredThousandUrlsAsManyIds() {
        int urls = 100_000;
        Set<String> ids = new HashSet<>();

        for (int i = 0; i < urls; i++) {
            ids.add(ArticleId.ofUrl("https://news.example/" + i));
        }

        assertThat(ids).hasSize(urls).allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheSameForTheSameText(long seed) {
        holds(seed, Function.identity());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotCountCase(long seed) {
        holds(seed, text -> text.toUpperCase(Locale.ROOT));
        holds(seed, text -> text.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotCountWhiteSpace(long seed) {
        Random random = new Random(seed);
        holds(
                seed,
                text -> SPACES[random.nextInt(SPACES.length)]
                        + text.replace(" ", SPACES[random.nextInt(SPACES.length)])
                        + SPACES[random.nextInt(SPACES.length)]);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotCountWidth(long seed) {
        holds(seed, ArticleIdTest::fullWidth);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isOfAFixedPoint(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String text = randomText(random);

            String once = ArticleId.normalise(text);

            assertThat(ArticleId.normalise(once))
                    .as(() -> "text <%s>".formatted(escaped(text)))
                    .isEqualTo(once);
        }
    }

    private static void holds(long seed, Function<String, String> variant) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS_PER_SEED; i++) {
            String title = randomText(random);
            String text = randomText(random);

            assertThat(ArticleId.ofText(variant.apply(title), variant.apply(text)))
                    .as(() -> "title <%s> text <%s>".formatted(escaped(title), escaped(text)))
                    .isEqualTo(ArticleId.ofText(title, text));
        }
    }

    /** Words of letters from all scripts, accented ones included, half of them plain ASCII. */
    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(' ');
                case 1, 2, 3 -> text.append((char) ('!' + random.nextInt('~' - '!' + 1)));
                default -> text.appendCodePoint(randomCodePoint(random));
            }
        }
        return text.toString();
    }

    private static int randomCodePoint(Random random) {
        int point;
        do {
            point = random.nextInt(random.nextBoolean() ? 0x2000 : 0x20000);
        } while (!Character.isLetter(point));
        return point;
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(point -> point >= '!' && point <= '~' ? point + 0xfee0 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
        return escaped.toString();
    }
}
