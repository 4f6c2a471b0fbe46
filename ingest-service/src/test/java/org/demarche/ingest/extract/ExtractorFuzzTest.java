package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.ingest.charset.PageBytes;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;

/**
 * Feeds the extractor with broken pages for {@code demarche.fuzz.seconds} (10), from {@code demarche.fuzz.seed} (1) on. A
 * failure names the seed of its page: with that seed, the first page is the one that failed.
 */
class ExtractorFuzzTest {

    private static final int SECONDS = Integer.getInteger("demarche.fuzz.seconds", 10);
    private static final long FIRST_SEED = Long.getLong("demarche.fuzz.seed", 1);
    private static final long MOST_MILLIS = 10_000;
    private static final PageBytes BYTES = new PageBytes();

    private final List<byte[]> pages = goodPages();

    @Test
    void everyBrokenPageHasAnArticleThatHoldsWhatIsPromisedOrNone() {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        long seed = FIRST_SEED;
        int articles = 0;
        while (System.nanoTime() < end) {
            articles += survives(seed) ? 1 : 0;
            seed++;
        }
        assertThat(articles).as("articles in %d pages", seed - FIRST_SEED).isPositive();
    }

    /** Whether the page of this seed had an article. */
    private boolean survives(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PageMutations mutations = new PageMutations(random);
        byte[] page = page(random, mutations);
        String charset = mutations.charset();
        try {
            long start = System.nanoTime();
            ExtractionResult result = EXTRACTOR.fromHtml(page, charset, "https://quayside.example/world/talks");
            assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis()).isLessThan(MOST_MILLIS);
            assertThat(EXTRACTOR.fromHtml(page, charset, "https://quayside.example/world/talks"))
                    .as("the second time")
                    .isEqualTo(result);
            if (result instanceof Page article) {
                ExtractionInvariants.check(article, BYTES.decode(page, charset));
                return true;
            }
            return false;
        } catch (Throwable e) {
            throw new AssertionError("-Ddemarche.fuzz.seed=" + seed + " gives the page that failed", e);
        }
    }

    private byte[] page(SplittableRandom random, PageMutations mutations) {
        byte[] one = pages.get(random.nextInt(pages.size()));
        byte[] other = pages.get(random.nextInt(pages.size()));
        return switch (random.nextInt(4)) {
            case 0 -> mutations.breakBytes(one, other);
            case 1 -> mutations.breakMarkup(one, other);
            case 2 -> mutations.breakBytes(mutations.breakMarkup(one, other), other);
            default -> new PageGrammar(random).page().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static List<byte[]> goodPages() {
        List<byte[]> pages = new ArrayList<>();
        pages.add(Extractors.resource("summit.html"));
        new String(Extractors.resource("complaints/all.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(name -> Extractors.resource("complaints/" + name + ".html"))
                .forEach(pages::add);
        return pages;
    }
}
