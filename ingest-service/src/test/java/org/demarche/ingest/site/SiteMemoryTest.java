package org.demarche.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.site.Pages.around;
import static org.demarche.ingest.site.Pages.kept;
import static org.demarche.ingest.site.Pages.page;
import static org.demarche.ingest.site.Pages.sentence;
import static org.demarche.ingest.site.Pages.texts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteMemoryTest {

    private static final String BUTTON = "Send this to a friend";
    private static final int KIB = 1024;

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void becomesTheSameByWhateverWayTheRecordsCome(long seed) {
        RandomSite site = new RandomSite(seed);
        SiteMemory one = SiteMemory.unbounded();
        SiteMemory two = SiteMemory.unbounded();
        List<SiteRecord> records = new ArrayList<>();
        site.shuffled(seed).forEach(page -> (page.at().getEpochSecond() % 7 < 3 ? one : two)
                .learn(page)
                .ifPresent(records::add));
        SiteMemory inOrder = SiteMemory.unbounded();
        site.pages().forEach(inOrder::learn);

        Collections.shuffle(records, new Random(seed));
        records.forEach(one::take);
        Collections.shuffle(records, new Random(~seed));
        records.forEach(two::take);
        records.forEach(two::take);

        assertThat(one.bytes()).isEqualTo(two.bytes()).isEqualTo(inOrder.bytes());
        for (SitePage page : site.pages()) {
            assertThat(one.of(page)).isEqualTo(two.of(page)).isEqualTo(inOrder.of(page));
        }
    }

    @Test
    void isRestoredFromTheLastRecordUnderEachKey() {
        SiteMemory before = SiteMemory.unbounded();
        var compacted = IntStream.rangeClosed(1, 500)
                .mapToObj(
                        n -> before.learn(around(n, List.of(BUTTON), List.of())).orElseThrow())
                .collect(Collectors.toMap(SiteRecord::key, record -> record, (older, newer) -> newer));
        SiteMemory after = SiteMemory.unbounded();

        compacted.values().forEach(after::take);

        assertThat(compacted).hasSizeLessThanOrEqualTo(PageTrace.SLOTS);
        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(kept(after, around(501, List.of(BUTTON), List.of()))).doesNotContain(BUTTON);
    }

    @Test
    void hasNothingToTellOfAPageThatIsOlderThanWhatItKnows() {
        SiteMemory memory = SiteMemory.unbounded();
        SitePage page = around(1, List.of(BUTTON), List.of());
        SitePage earlier = new SitePage(page.site(), page.articleId(), page.at().minusSeconds(1), page.lines());

        assertThat(memory.learn(page)).isPresent();
        assertThat(memory.learn(page)).isEmpty();
        assertThat(memory.learn(earlier)).isEmpty();
    }

    @Test
    void meetsAPageAsIfItLearntItAndThenLookedAtIt() {
        SiteMemory met = SiteMemory.unbounded();
        SiteMemory learning = SiteMemory.unbounded();
        for (int n = 0; n < 20; n++) {
            SitePage page = around(n, List.of(BUTTON), List.of());
            List<SiteRecord> told = new ArrayList<>();

            BitSet chrome = met.meet(page, told::add);

            assertThat(told)
                    .usingRecursiveComparison()
                    .isEqualTo(learning.learn(page).stream().toList());
            assertThat(chrome).isEqualTo(learning.of(page));
        }
        assertThat(met.of(around(20, List.of(BUTTON), List.of())).isEmpty()).isFalse();
    }

    @Test
    void keepsTensOfKilobytesOfASiteHoweverManyAndLongItsPagesAre() {
        SiteMemory memory = SiteMemory.unbounded();
        int mostOfARecord = 0;
        for (int n = 0; n < 400; n++) {
            int number = n;
            List<String> lines =
                    IntStream.range(0, 300).mapToObj(i -> sentence(number, i)).toList();
            SiteRecord record = memory.learn(page(Pages.SITE, n, lines)).orElseThrow();
            mostOfARecord = Math.max(mostOfARecord, record.value().length);
        }

        assertThat(memory.sites()).isEqualTo(1);
        assertThat(memory.pages()).isEqualTo(PageTrace.SLOTS);
        assertThat(memory.bytes()).isBetween(20L * KIB, 32L * KIB);
        assertThat(mostOfARecord).isLessThan(400);
    }

    @Test
    void forgetsTheSiteThatWasNotMetForLongest() {
        SiteMemory memory = SiteMemory.ofAtMost(40 * KIB);
        learn(memory, "old.example/en", 10);
        learn(memory, "busy.example/en", 10);
        for (int site = 0; site < 20; site++) {
            learn(memory, "site-" + site + ".example/en", 10);
            assertThat(memory.bytes()).isLessThanOrEqualTo(40L * KIB);
            kept(memory, page("busy.example/en", 11, List.of(BUTTON, sentence(11, 0), sentence(11, 1))));
        }

        SitePage old = page("old.example/en", 11, List.of(BUTTON, sentence(11, 0), sentence(11, 1)));
        SitePage busy = page("busy.example/en", 11, List.of(BUTTON, sentence(11, 0), sentence(11, 1)));
        assertThat(memory.sites()).isLessThan(22);
        assertThat(kept(memory, old)).isEqualTo(texts(old));
        assertThat(kept(memory, busy)).doesNotContain(BUTTON);
    }

    @Test
    void saysWhatIsWrongWithARecordAndGoesOn() {
        SiteMemory memory = SiteMemory.unbounded();
        SiteRecord good = SiteMemory.unbounded()
                .learn(around(1, List.of(BUTTON), List.of()))
                .orElseThrow();
        byte[] future = good.value().clone();
        future[0] = TraceFormat.VERSION + 1;

        assertThat(memory.take(new SiteRecord(good.key(), future))).contains("version " + future[0] + " is not known");
        assertThat(memory.take(new SiteRecord(good.key() + "0", good.value()))).isPresent();
        assertThat(memory.take(new SiteRecord("no slot", good.value()))).isPresent();
        assertThat(memory.sites()).isZero();
        assertThat(memory.take(good)).isEmpty();
        assertThat(memory.pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivesWhateverBytesARecordIsMadeOf(long seed) {
        Random random = new Random(seed);
        SiteMemory memory = SiteMemory.unbounded();
        SitePage page = around(1, List.of(BUTTON), List.of());
        SiteRecord record = SiteMemory.unbounded().learn(page).orElseThrow();
        for (int n = 0; n < 5000; n++) {
            byte[] value = record.value().clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                value[random.nextInt(value.length)] = (byte) random.nextInt(256);
            }
            int slot = Math.floorMod(value[12], PageTrace.SLOTS);
            memory.take(new SiteRecord(Pages.SITE + "#" + slot, value));
        }

        assertThat(memory.pages()).as("some of it makes sense").isGreaterThan(1);
        assertThat(memory.of(page).cardinality()).isLessThan(page.lines().size());
    }

    private static void learn(SiteMemory memory, String site, int pages) {
        for (int n = 1; n <= pages; n++) {
            memory.learn(page(site, n, List.of(BUTTON, sentence(n, 0), sentence(n, 1))));
        }
    }
}
