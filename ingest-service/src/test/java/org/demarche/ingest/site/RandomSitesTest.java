package org.demarche.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every site; the sites are made up from seeds, so that a failure can be seen again. */
class RandomSitesTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLoseALineOfAnArticleInWhateverOrderThePagesCome(long seed) {
        RandomSite site = new RandomSite(seed);
        SiteMemory memory = SiteMemory.unbounded();
        for (SitePage page : site.shuffled(seed)) {
            memory.learn(page);

            assertThatTheArticleIsWhole(page, memory, site);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLoseALineOfASeriesThatIsAllThatIsWatchedOfThem(long seed) {
        RandomSite site = new RandomSite(seed);
        SiteMemory memory = SiteMemory.unbounded();
        for (SitePage page : site.series()) {
            memory.learn(page);

            assertThatTheArticleIsWhole(page, memory, site);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void loseTheChromeAroundTheirArticlesOnceThePagesAreKnown(long seed) {
        RandomSite site = new RandomSite(seed);
        SiteMemory memory = SiteMemory.unbounded();
        site.pages().forEach(memory::learn);

        for (SitePage page : site.pages()) {
            // What stands in a list of data is the list's.
            if (DataLists.in(page.lines()).isEmpty()) {
                assertThat(article(Pages.kept(memory, page), site.chromeInTheMiddle()))
                        .isEqualTo(article(Pages.texts(page), site.chrome()));
            }
        }
    }

    private static void assertThatTheArticleIsWhole(SitePage page, SiteMemory memory, RandomSite site) {
        assertThat(article(Pages.kept(memory, page), site.chrome()))
                .isEqualTo(article(Pages.texts(page), site.chrome()));
    }

    private static List<String> article(List<String> lines, Set<String> chrome) {
        return lines.stream().filter(line -> !chrome.contains(line)).toList();
    }
}
