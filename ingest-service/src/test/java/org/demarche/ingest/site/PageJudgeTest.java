package org.demarche.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.site.Pages.around;
import static org.demarche.ingest.site.Pages.kept;
import static org.demarche.ingest.site.Pages.page;
import static org.demarche.ingest.site.Pages.sentence;
import static org.demarche.ingest.site.Pages.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class PageJudgeTest {

    private static final String BUTTON = "Send this to a friend";
    private static final String APPEAL = "The Gazette is written by its readers and paid for by nobody else.";

    private final SiteMemory memory = SiteMemory.unbounded();

    @Test
    void takesALabelThatFiveStoriesShare() {
        learn(4, n -> around(n, List.of(BUTTON), List.of()));
        SitePage fifth = around(5, List.of(BUTTON), List.of());
        assertThat(kept(memory, fifth)).isEqualTo(texts(fifth));

        memory.learn(fifth);

        assertThat(kept(memory, fifth))
                .isEqualTo(texts(fifth).subList(1, fifth.lines().size()));
    }

    @Test
    void takesASentenceThatEightStoriesShareInItsPlace() {
        learn(8, n -> around(n, List.of(), List.of(APPEAL, BUTTON)));

        assertThat(kept(memory, around(9, List.of(), List.of(APPEAL, BUTTON))))
                .doesNotContain(APPEAL, BUTTON)
                .hasSize(6);
    }

    @Test
    void keepsASentenceThatEveryStoryHasSomewhere() {
        String background =
                "The two countries have had no embassies in each other's capitals since the spring of 1998.";
        learn(
                40,
                n -> page(
                        n,
                        n % 3 == 0 ? background : sentence(n, 0),
                        sentence(n, 1),
                        sentence(n, 2),
                        n % 3 == 1 ? background : sentence(n, 3),
                        sentence(n, 4),
                        sentence(n, 5),
                        n % 3 == 2 ? background : sentence(n, 6),
                        sentence(n, 7),
                        sentence(n, 8)));

        SitePage next = page(41, sentence(41, 0), background, sentence(41, 1), sentence(41, 2));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void takesALabelWhereverItStandsWhereMostStoriesHaveIt() {
        learn(40, n -> page(n, somewhere(n, 12, "Story goes on below")));

        assertThat(kept(memory, page(41, sentence(41, 0), "Story goes on below", sentence(41, 1))))
                .containsExactly(sentence(41, 0), sentence(41, 1));
    }

    @Test
    void keepsALabelThatStandsHereAndThereOnHalfOfTheStories() {
        learn(40, n -> page(n, somewhere(n, 12, n % 2 == 0 ? "Background" : "Note " + sentence(n, 99))));

        SitePage next = page(41, sentence(41, 0), "Background", sentence(41, 1));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void keepsTheWordsOverThePartsOfADailyReport() {
        learn(22, n -> page(n, sentence(n, 0), "At sea", sentence(n, 1), "In the air", sentence(n, 2)));

        SitePage next = page(23, sentence(23, 0), "At sea", sentence(23, 1), "In the air", sentence(23, 2));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void countsCopiesAndVersionsOfAStoryAsOne() {
        String dateline = "Delegates gathered under glass";
        learn(30, n -> page(n, dateline, sentence(0, 0), sentence(0, 1), sentence(0, 2), sentence(n, 3)));

        SitePage next = page(31, dateline, sentence(0, 0), sentence(31, 1), sentence(31, 2), sentence(31, 3));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void countsAPageThatComesAgainAsOne() {
        SitePage page = around(1, List.of(BUTTON), List.of(APPEAL));
        learn(50, n -> page);

        assertThat(kept(memory, page)).isEqualTo(texts(page));
    }

    @Test
    void keepsAHeadingWithTheTextThatItLeads() {
        learn(
                20,
                n -> page(
                        n,
                        sentence(n, 0),
                        sentence(n, 1),
                        "# What it means",
                        sentence(n, 2),
                        "# More stories",
                        BUTTON));

        assertThat(kept(
                        memory,
                        page(
                                21,
                                sentence(21, 0),
                                sentence(21, 1),
                                "# What it means",
                                sentence(21, 2),
                                "# More stories",
                                BUTTON)))
                .containsExactly(sentence(21, 0), sentence(21, 1), "What it means", sentence(21, 2));
    }

    @Test
    void keepsTheNamesOfSpeakers() {
        learn(
                20,
                n -> page(
                        n,
                        "The spokesman",
                        sentence(n, 0),
                        "A reporter",
                        sentence(n, 1),
                        "The spokesman",
                        sentence(n, 2),
                        "A reporter",
                        sentence(n, 3),
                        "The spokesman",
                        sentence(n, 4),
                        "A reporter",
                        sentence(n, 5)));

        SitePage next = page(
                21,
                "The spokesman",
                sentence(21, 0),
                "A reporter",
                sentence(21, 1),
                "The spokesman",
                sentence(21, 2),
                "A reporter",
                sentence(21, 3),
                "The spokesman",
                sentence(21, 4),
                "A reporter",
                sentence(21, 5));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void keepsTablesAndSentencesThatDifferInANumber() {
        learn(
                20,
                n -> page(
                        n,
                        "The krone stood at 11." + n + " to the euro at noon.",
                        "| Oslo | " + n,
                        sentence(n, 0),
                        sentence(n, 1)));

        SitePage next = page(
                21, "The krone stood at 11.21 to the euro at noon.", "| Oslo | 21", sentence(21, 0), sentence(21, 1));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void keepsLabelsWithANumberEvenIfItIsAlwaysTheSame() {
        learn(
                20,
                n -> around(n, List.of("Tanks: " + n + " (+" + n % 7 + ")"), List.of("Submarines lost, all told: 1")));

        SitePage next = around(21, List.of("Tanks: 21 (+0)"), List.of("Submarines lost, all told: 1"));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void keepsAListOfDataOfWhichSomeIsTheSameEveryDay() {
        learn(20, PageJudgeTest::weather);

        SitePage next = weather(21);

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    private static SitePage weather(int day) {
        return page(
                day,
                sentence(day, 0),
                sentence(day, 1),
                "The weather of the capitals at noon:",
                "Oslo \u2013 rain",
                "Cairo: " + (day % 2 == 0 ? "sun" : "haze"),
                "Wind as usual",
                "No frost.",
                sentence(day, 2));
    }

    @Test
    void keepsTheListThatALineOfTheArticleIntroduces() {
        learn(20, PageJudgeTest::meeting);

        SitePage next = meeting(21);

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    private static SitePage meeting(int day) {
        return page(
                day, sentence(day, 0), "At the table on day " + day + " were:", "France", "Norway", sentence(day, 1));
    }

    @Test
    void takesASentenceAmongThoseOfTheArticleWhereNearlyEveryStoryHasIt() {
        learn(24, n -> page(n, sentence(n, 0), APPEAL, sentence(n, 1), sentence(n, 2)));
        SitePage next = page(25, sentence(25, 0), APPEAL, sentence(25, 1), sentence(25, 2));
        assertThat(kept(memory, next)).isEqualTo(texts(next));

        learn(40, n -> page(n, sentence(n, 0), APPEAL, sentence(n, 1), sentence(n, 2)));

        assertThat(kept(memory, next)).containsExactly(sentence(25, 0), sentence(25, 1), sentence(25, 2));
    }

    @Test
    void keepsABackgroundParagraphInItsPlaceOnMostStories() {
        learn(60, n -> page(n, sentence(n, 0), n % 4 == 0 ? sentence(n, 9) : APPEAL, sentence(n, 1), sentence(n, 2)));

        SitePage next = page(61, sentence(61, 0), APPEAL, sentence(61, 1), sentence(61, 2));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void countsVersionsOfAStoryInAScriptWithoutSpacesAsOne() {
        String[] known = {"两国外交部长星期一在首都会谈后表示谈判将继续进行。", "双方代表团在会谈开始前没有发表任何声明。", "上一轮会谈于三月在湖边的宾馆举行。"};
        IntFunction<SitePage> report = n -> page(
                n,
                known[0],
                known[1],
                known[2],
                "第" + n + "天代表团的发言人说会谈气氛良好。",
                "记者在门外等候了" + n + "个小时才见到代表们。",
                "第" + n + "份草案的条文仍在讨论之中。",
                "大使在第" + n + "天傍晚返回了使馆。");
        learn(40, report);

        assertThat(kept(memory, report.apply(41))).isEqualTo(texts(report.apply(41)));
    }

    @Test
    void takesNoThaiSentenceForALabel() {
        String background = "ทั้งสองประเทศไม่มีสถานทูตในเมืองหลวงของกันและกันมาหลายปี";
        learn(7, n -> around(n, List.of(), List.of(background)));

        SitePage next = around(8, List.of(), List.of(background));

        assertThat(kept(memory, next)).isEqualTo(texts(next));
    }

    @Test
    void learnsNothingFromPagesWithoutAStory() {
        learn(40, n -> page(n, "Watch on day " + n, BUTTON, "Live from hall " + n));

        assertThat(kept(memory, around(41, List.of(BUTTON), List.of()))).contains(BUTTON);
    }

    @Test
    void keepsLongParagraphs() {
        String life = "The author has lived in eleven countries. ".repeat(8);
        learn(40, n -> around(n, List.of(), List.of(life)));

        assertThat(kept(memory, around(41, List.of(), List.of(life)))).contains(life);
    }

    @Test
    void takesNothingWhereMostOfThePageWouldGo() {
        learn(20, n -> around(n, List.of(), List.of(APPEAL, BUTTON)));
        SitePage stub = page(21, "A truce was signed.", APPEAL, BUTTON);

        assertThat(kept(memory, stub)).isEqualTo(texts(stub));
    }

    @Test
    void knowsNothingOfASiteFromAnother() {
        learn(20, n -> around(n, List.of(BUTTON), List.of()));
        SitePage elsewhere = page("courier.example/en", 1, List.of(BUTTON, sentence(1, 0)));

        assertThat(kept(memory, elsewhere)).isEqualTo(texts(elsewhere));
    }

    private static String[] somewhere(int number, int lines, String line) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(sentence(number, i));
        }
        all.add(1 + number * 5 % (lines - 1), line);
        return all.toArray(String[]::new);
    }

    private void learn(int pages, IntFunction<SitePage> make) {
        for (int n = 1; n <= pages; n++) {
            memory.learn(make.apply(n));
        }
    }
}
