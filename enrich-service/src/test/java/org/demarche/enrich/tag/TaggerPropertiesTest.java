package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Quote;
import org.demarche.contract.Span;
import org.demarche.contract.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TaggerPropertiesTest {

    private static final Tagger TAGGER = Tagger.load();
    private static final long SEED = 20261122;
    private static final List<String> FRAGMENTS = List.of(
            "Russia",
            "the US",
            "U.S.",
            " and ",
            " condemned ",
            " has refused to ",
            "rule out",
            " strikes on ",
            "Kyiv",
            "’s ",
            "\n\n",
            ". ",
            ", ",
            "“",
            "”",
            " said ",
            " that ",
            "both countries ",
            "it ",
            " optimistic but cautious ",
            " if ",
            " not ",
            "n't ",
            " sanctions ",
            " imposed by ",
            "China",
            "-",
            "Beijing's envoy ",
            " agreed to ",
            " release ",
            " talks between ",
            "😀",
            "é",
            "\t",
            " the president ",
            " in Geneva ",
            "Mr. Lavrov ",
            "; ",
            "?",
            "(",
            ")",
            " which ",
            " welcomed ",
            " but warned ",
            "IAEA ",
            "the former ",
            "the latter ",
            "Boris Johnson ",
            "its foreign minister ",
            "our country ",
            "according to ",
            "‘",
            "« ",
            " »",
            "„",
            "l’Allemagne ",
            "Россией ",
            " der und nicht ",
            "Moscow, Idaho ",
            "\uD800");

    private static final Comparator<Span> BY_START = Comparator.comparingInt(Span::start);

    private static String randomText(Random random, int fragments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fragments; i++) {
            text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return text.toString();
    }

    private static TagRequest request(String text) {
        return new TagRequest(null, text, List.of(), List.of());
    }

    @Test
    void everySpanLiesInTheText() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1500; i++) {
            String text = randomText(random, 1 + random.nextInt(60));

            Tags tags = TAGGER.tag(request(text)).tags();

            List<Span> spans = new ArrayList<>();
            tags.stances().forEach(stance -> spans.add(stance.evidence()));
            tags.actors().forEach(actor -> spans.addAll(actor.spans()));
            tags.themes().forEach(theme -> spans.addAll(theme.evidence()));
            tags.quotes().forEach(quote -> spans.add(quote.span()));
            assertThat(spans).allSatisfy(span -> assertThat(span.of(text)).isNotBlank());
            assertThat(tags.actors()).allSatisfy(actor -> {
                assertThat(actor.rules()).isNotEmpty();
                assertThat(actor.spans()).isNotEmpty().isSortedAccordingTo(BY_START);
            });
            assertThat(tags.quotes()).isSortedAccordingTo((one, other) -> BY_START.compare(one.span(), other.span()));
            assertThat(tags.quotes()).allSatisfy(quote -> namesWhatItPointsAt(quote, text));
            assertThat(tags.stances()).noneMatch(stance -> stance.source().equals(stance.target()));
        }
    }

    private static void namesWhatItPointsAt(Quote quote, String text) {
        assertThat(quote.rules()).isNotEmpty();
        assertThat(quote.speakerSpan() == null).isEqualTo(quote.speaker() == null);
        assertThat(quote.cueSpan() == null).isEqualTo(quote.cue() == null);
        if (quote.speaker() != null) {
            assertThat(quote.speakerSpan().of(text)).isEqualTo(quote.speaker());
            assertThat(quote.speakerSpan().overlaps(quote.span())).isFalse();
        }
        if (quote.cue() != null) {
            assertThat(quote.cueSpan().of(text).replaceAll("\\s+", " ")).isEqualToIgnoringCase(quote.cue());
        }
        if (quote.direct()) {
            assertThat(text.substring(0, quote.span().start()).stripTrailing()).matches("(?s).*[\"'“‘„«»]");
        }
    }

    @Test
    void everySpanOfATextInAnotherLanguageLiesInIt() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            String text = randomText(random, 1 + random.nextInt(60));

            Tags tags = TAGGER.tag(new TagRequest(
                            null,
                            text,
                            null,
                            List.of("de", "fr", "es", "ru", "it").get(i % 5),
                            List.of(),
                            List.of()))
                    .tags();

            assertThat(tags.languageSupported()).isFalse();
            assertThat(tags.stances()).isEmpty();
            assertThat(tags.actors()).allSatisfy(actor -> assertThat(actor.spans())
                    .allSatisfy(span -> assertThat(span.of(text)).isNotBlank()));
        }
    }

    @Test
    void theSameTextGivesTheSameBytesFromEveryThread() throws Exception {
        String text = randomText(new Random(SEED), 400);
        String first = json(text);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> again = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                again.add(() -> json(text));
            }
            for (Future<String> each : pool.invokeAll(again)) {
                assertThat(each.get()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anotherTaggerGivesTheSameBytes() throws JsonProcessingException {
        String text = randomText(new Random(SEED + 1), 400);

        String other = ContractJson.mapper()
                .writeValueAsString(Tagger.load().tag(request(text)).tags());

        assertThat(other).isEqualTo(json(text));
    }

    private static String json(String text) throws JsonProcessingException {
        return ContractJson.mapper()
                .writeValueAsString(TAGGER.tag(request(text)).tags());
    }

    @Test
    void survivesAnyUnicode() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(200); k >= 0; k--) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }

            assertThat(TAGGER.tag(request(text.toString())).tags().versions()).isNotNull();
        }
    }

    /** The time limit is far above what is needed, and far below what work with the square of the length would take. */
    @Test
    @Timeout(60)
    void endsOnTextsOfAMegabyteWithAndWithoutSentences() {
        String sentence =
                "Russia condemned the United States, and China welcomed the talks between Iran and Iraq on Monday. ";
        String endless = "Russia and the US said that Iran condemned ";

        assertThat(TAGGER.tag(request(sentence.repeat(10_000))).tags().stances())
                .isNotEmpty();
        assertThat(TAGGER.tag(request(endless.repeat(24_000))).tags().actors()).isNotEmpty();
    }
}
