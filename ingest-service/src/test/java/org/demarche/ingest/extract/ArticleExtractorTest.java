package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.EXTRACTOR;

import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.demarche.contract.Article.Removed;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {

    private final Page page = (Page) EXTRACTOR.fromHtml(
            Extractors.resource("summit.html"), "utf-8", "https://quayside.example/world/border-deal?x=1");

    @Test
    void givesTheTextWithoutChromeAndKeepsStandfirstHeadingsListsQuotesAndTables() {
        assertThat(page.text())
                .isEqualTo(String.join(
                        "\n\n",
                        "Three days of talks in the harbour town ended with a draft that both capitals call a start.",
                        "The foreign ministers of Norland and Suderia left the table on Tuesday night with a draft agreement, said a "
                                + "spokeswoman, who warned against calling it a breakthrough.",
                        "Norland's minister praised a \"constructive\" tone, but he said that trust would take longer to rebuild than "
                                + "the bridge over the river.",
                        "What the draft says",
                        "Border posts reopen in May, first for goods and then for travellers.",
                        "Both sides withdraw their guns from the northern bank.",
                        "We have not solved anything yet, but we have stopped making it worse, and that is new.",
                        "Crossing | Opens",
                        "Old Bridge | 2 May",
                        "Suderia's parliament must still vote, and the opposition there has promised to fight every line of the text, "
                                + "which it calls a gift."));
    }

    @Test
    void readsWhatThePageSaysAboutItself() {
        assertThat(page.title()).isEqualTo("Ministers edge closer to a border deal");
        assertThat(page.authors()).containsExactly("Ada Lindqvist", "Tomas Okoro");
        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2025-03-05T03:30:00Z"));
        assertThat(page.modifiedAt()).isEqualTo(OffsetDateTime.parse("2025-03-06T08:00:00Z"));
        assertThat(page.siteName()).isEqualTo("The Quayside Post");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.canonicalUrl()).isEqualTo("https://quayside.example/world/border-deal");
        assertThat(page.excerpt()).startsWith("Three days of talks");
    }

    @Test
    void accountsForWhatItTookOut() {
        assertThat(page.extraction().removed())
                .extracting(Removed::text)
                .anyMatch(text -> text.startsWith("The ministers before the talks"))
                .anyMatch(text -> text.startsWith("This hidden paragraph"))
                .anyMatch(text -> text.startsWith("First reader"))
                .allMatch(text -> text.length() <= 200);
    }

    @Test
    void givesTheSameResultOnEveryThread() throws Exception {
        byte[] html = Extractors.resource("summit.html");
        Callable<ExtractionResult> extraction =
                () -> EXTRACTOR.fromHtml(html, "utf-8", "https://quayside.example/world/border-deal?x=1");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var results = threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(i -> extraction).toList());
            for (var result : results) {
                assertThat(result.get()).isEqualTo(page);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
