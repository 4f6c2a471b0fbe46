package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.contract.Article;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.assemble.Submission;
import org.demarche.testsite.Answer;
import org.demarche.testsite.Request;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.press.NewsHost;
import org.junit.jupiter.api.Test;

/** What the tests of the watching take for granted of the web that they watch. */
class WatchedWebTest {

    private final WatchedWeb web = new WatchedWeb(Instant.now());

    @Test
    void hasFortyHostsSixtySourcesAndThreeThousandPages() throws Exception {
        try (TestSite site = TestSite.start(web.hosts())) {
            assertThat(web.hosts()).hasSize(40);
            assertThat(web.sources(site)).hasSize(60);
            assertThat(web.articles(site)).hasSize(3000);
        }
    }

    @Test
    void hasPagesOfWhichEachIsAnArticleUnderItsOwnAddress() {
        ArticleAssembler assembler = ArticleAssembler.create(Clock.systemUTC());
        Set<String> texts = new HashSet<>();
        for (NewsHost host : web.hosts()) {
            for (int number : List.of(0, 19, 70)) {
                Request request = new Request(host.name(), 8080, host.target(number), Map.of(), 1);
                byte[] page = page(host, request);
                Assembly assembly = assembler.assemble(
                        Submission.ofPage(request.url("/moved/" + number), page, "utf-8"), Instant.now());

                assertThat(assembly).isInstanceOf(Assembly.Assembled.class);
                Article article = ((Assembly.Assembled) assembly).article();
                assertThat(article.canonicalUrl()).isEqualTo(request.url(host.target(number)));
                assertThat(article.text().split("\n\n")).hasSizeGreaterThanOrEqualTo(12);
                texts.add(article.text());
            }
        }
        assertThat(texts).hasSize(3 * web.hosts().size());
    }

    /** Some hosts must be asked more than once. */
    private static byte[] page(NewsHost host, Request request) {
        Answer answer = host.answer(request);
        if (answer instanceof Answer.Late late) {
            answer = late.then();
        }
        return answer instanceof Answer.Whole whole && whole.status() == 200 ? whole.body() : page(host, request);
    }
}
