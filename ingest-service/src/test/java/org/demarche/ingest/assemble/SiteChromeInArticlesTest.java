package org.demarche.ingest.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.contract.Article;
import org.demarche.ingest.site.SiteMemory;
import org.demarche.ingest.site.SitePage;
import org.junit.jupiter.api.Test;

/** Forty pages of one site on which the chrome has the same markup as the text. */
class SiteChromeInArticlesTest {

    private static final ArticleAssembler PLAIN = ArticleAssembler.create(Clock.systemUTC());
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    private static final String TOP = "Lantern circle for members";
    private static final String MIDDLE = "Hear this one read by our staff";
    private static final String APPEAL = "The Lantern is printed on paper that its own readers make from rags.";
    private static final String BOTTOM = "Pick a lamp for your window";
    private static final List<String> CHROME = List.of(TOP, MIDDLE, APPEAL, BOTTOM);
    private static final String NO_COMMENT = "The ministry did not respond to a request for comment.";

    private final SiteMemory memory = SiteMemory.unbounded();
    private final ArticleAssembler learner = PLAIN.with(page -> {
        memory.learn(page);
        return new BitSet();
    });
    private final ArticleAssembler knower = PLAIN.with(memory);

    @Test
    void loseTheChromeAndKeepEverySentence() {
        IntStream.range(0, 40).forEach(n -> article(learner, n));

        for (int n = 0; n < 40; n++) {
            Article before = article(PLAIN, n);
            Article after = article(knower, n);

            assertThat(before.text().split("\n\n")).containsAll(CHROME).containsAll(story(n));
            assertThat(after.text()).isEqualTo(String.join("\n\n", story(n)));
            assertThat(after.extraction().removed())
                    .containsAll(before.extraction().removed())
                    .contains(new Article.Removed("site-lines", TOP), new Article.Removed("site-lines", BOTTOM));
            assertThat(after.excerpt()).startsWith(story(n).get(0)).doesNotContain(TOP);
            assertThat(after.id()).isEqualTo(before.id());
        }
    }

    @Test
    void areLearntFromTextsThatHaveAnAddressOnly() {
        List<SitePage> seen = new ArrayList<>();
        ArticleAssembler watched = PLAIN.with(page -> {
            seen.add(page);
            return new BitSet();
        });
        String text = "Harbour board\n\n" + String.join("\n\n", story(1));

        watched.assemble(text(null, text), NOW);
        watched.assemble(text("https://www.lantern.example/a", text), NOW);
        watched.assemble(text("https://www.example/a", text), NOW);

        assertThat(seen).extracting(SitePage::site).containsExactly("lantern.example/en", "www.example/en");
        assertThat(seen.get(0).at()).isEqualTo(NOW);
    }

    private static Submission text(String url, String text) {
        return new Submission(url, new Submission.Content.Text(text), null, null, null, null, null, null, null, null);
    }

    private static Article article(ArticleAssembler assembler, int number) {
        List<String> lines = new ArrayList<>(story(number));
        lines.add(2, MIDDLE);
        lines.add(0, TOP);
        lines.add(BOTTOM);
        lines.add(APPEAL);
        String html = "<html lang=en><head><title>Ferry talks, day " + number + "</title></head><body><div><div>"
                + String.join("</div><div>", lines) + "</div></div></body></html>";
        Submission submission = Submission.ofPage(
                "https://www.lantern.example/ferry/" + number, html.getBytes(StandardCharsets.UTF_8), null);
        return ((Assembly.Assembled) assembler.assemble(submission, NOW.plusSeconds(number))).article();
    }

    /** Every tenth story ends as stories do. */
    private static List<String> story(int number) {
        List<String> story = new ArrayList<>();
        for (int i = 0; i < 5 + number % 5; i++) {
            story.add(
                    "On day %d the harbour board heard speaker %d of the islands, who asked for %d boats before winter."
                            .formatted(number, i, 3 + i));
        }
        if (number % 10 == 0) {
            story.add(NO_COMMENT);
        }
        return story;
    }
}
