package org.demarche.ingest.accept;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.demarche.contract.Article;
import org.demarche.contract.PageKind;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.assemble.Submission;
import org.demarche.ingest.publish.ArticlePublisher;
import org.demarche.ingest.publish.ArticlePublisher.Outcome;
import org.demarche.ingest.publish.ParkedPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one submission: extracted, handed to Kafka, answered. One request and one line of a batch take the same way. */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final ArticleAssembler assembler;
    private final ArticlePublisher publisher;
    private final Supplier<Optional<String>> kafkaFault;
    private final int maxArticleBytes;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Timer extraction;

    Intake(
            ArticleAssembler assembler,
            ArticlePublisher publisher,
            Supplier<Optional<String>> kafkaFault,
            int maxArticleBytes,
            Clock clock,
            MeterRegistry metrics) {
        this.assembler = assembler;
        this.publisher = publisher;
        this.kafkaFault = kafkaFault;
        this.maxArticleBytes = maxArticleBytes;
        this.clock = clock;
        this.metrics = metrics;
        this.extraction = Timer.builder("demarche.ingest.extraction")
                .description("from the submitted bytes to the clean article")
                .publishPercentileHistogram()
                .register(metrics);
    }

    /**
     * Takes a submission; the future completes, never exceptionally, when it is safe in Kafka or refused.
     *
     * @param caller who sent it
     */
    CompletableFuture<Answer> take(Submission submission, String caller) {
        Optional<String> fault = kafkaFault.get();
        if (fault.isPresent()) {
            return CompletableFuture.completedFuture(refuse(Problem.unavailable(fault.get())));
        }
        Assembly assembly;
        try {
            assembly = extraction.record(() -> assembler.assemble(submission, clock.instant()));
        } catch (RuntimeException e) {
            // A page that the extractor trips over must not take the rest of its batch with it.
            log.atError().setCause(e).log("extraction failed");
            return CompletableFuture.completedFuture(refuse(Problem.ourFault()));
        }
        if (assembly instanceof Assembly.InvalidField invalid) {
            return CompletableFuture.completedFuture(refuse(Problem.invalidField(invalid.field(), invalid.why())));
        }
        if (assembly instanceof Assembly.NoArticle none) {
            return park(submission, none);
        }
        Article article = ((Assembly.Assembled) assembly).article();
        return publisher.publish(article).thenApply(outcome -> answer(article, caller, outcome));
    }

    /** What a better extractor might read is kept before the answer goes out; a text is the client's to keep. */
    private CompletableFuture<Answer> park(Submission submission, Assembly.NoArticle none) {
        countPage(none.reason());
        Problem problem = Problem.noArticle(none.field(), none.reason().word(), none.why());
        return page(submission, none)
                .map(page -> publisher.park(page).thenApply(outcome -> answer(page, outcome, problem)))
                .orElseGet(() -> CompletableFuture.completedFuture(refuse(problem)));
    }

    private static Optional<ParkedPage> page(Submission submission, Assembly.NoArticle none) {
        String url = submission.url();
        if (submission.content() instanceof Submission.Content.HtmlBytes page) {
            String type = page.charset() == null ? "text/html" : "text/html; charset=" + page.charset();
            return Optional.of(new ParkedPage(url, page.html(), type, none.reason(), none.why()));
        }
        if (submission.content() instanceof Submission.Content.Html page) {
            byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
            return Optional.of(new ParkedPage(url, html, "text/html; charset=utf-8", none.reason(), none.why()));
        }
        return Optional.empty();
    }

    private Answer answer(ParkedPage page, Outcome outcome, Problem problem) {
        if (outcome instanceof Outcome.Unavailable unavailable) {
            return refuse(unconfirmed(unavailable));
        }
        if (outcome instanceof Outcome.Acknowledged) {
            String reason = page.reason().word();
            metrics.counter("demarche.dead.letters", "stage", "ingest", "reason", reason)
                    .increment();
            log.atInfo()
                    .addKeyValue("reason", reason)
                    .addKeyValue("bytes", page.html().length)
                    .log("page without an article parked in the dead letters");
        }
        return refuse(problem);
    }

    Answer.Refused refuse(Problem problem) {
        count(problem.kind());
        return new Answer.Refused(problem);
    }

    private Answer answer(Article article, String caller, Outcome outcome) {
        if (outcome instanceof Outcome.Acknowledged) {
            count("accepted");
            countPage(article.extraction().reason());
            log.atInfo()
                    .addKeyValue("articleId", article.id())
                    .addKeyValue("domain", article.source().domain())
                    .addKeyValue("language", article.language())
                    .addKeyValue("chars", article.text().length())
                    .addKeyValue("key", caller)
                    .log("article accepted");
            return new Answer.Accepted(
                    article.id(),
                    article.canonicalUrl(),
                    article.title(),
                    article.language(),
                    article.extraction().quality());
        }
        if (outcome instanceof Outcome.TooLarge) {
            return refuse(Problem.tooLarge("an article", maxArticleBytes));
        }
        return refuse(unconfirmed((Outcome.Unavailable) outcome));
    }

    private static Problem unconfirmed(Outcome.Unavailable unavailable) {
        return Problem.unavailable("Kafka did not confirm it (" + unavailable.why() + ")");
    }

    private void countPage(PageKind kind) {
        metrics.counter("demarche.ingest.pages", "reason", kind.word()).increment();
    }

    private void count(String outcome) {
        metrics.counter("demarche.ingest.articles", "outcome", outcome).increment();
    }
}
