package org.demarche.enrich.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.Tags;
import org.demarche.contract.Topics;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.Tagger;
import org.demarche.kit.kafka.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tags one article at a time; what cannot be tagged is parked with its reason, and the stream goes on. */
final class TagProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(TagProcessor.class);

    private final Tagger tagger;
    private final MeterRegistry metrics;
    private final Counter enriched;
    private final Counter unchanged;
    private final Timer tagging;
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, byte[]> revisions;

    TagProcessor(Tagger tagger, MeterRegistry metrics) {
        this.tagger = tagger;
        this.metrics = metrics;
        this.enriched = metrics.counter("demarche.enrich.articles", "outcome", "enriched");
        this.unchanged = metrics.counter("demarche.enrich.articles", "outcome", "unchanged");
        this.tagging = Timer.builder("demarche.enrich.tagging")
                .description("from the clean article to its tags")
                .publishPercentileHistogram()
                .register(metrics);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        revisions = context.getStateStore(Revision.STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> source) {
        if (source.value() == null) {
            delete(source);
            return;
        }
        Article article;
        try {
            article = ContractJson.mapper().readValue(source.value(), Article.class);
        } catch (IOException e) {
            park(source, "UNREADABLE", "the record is not an article: " + firstLine(e), e);
            return;
        }
        if (article == null) {
            park(source, "UNREADABLE", "the record is the JSON word null, not an article", null);
            return;
        }
        tag(source, article);
    }

    private void tag(Record<byte[], byte[]> source, Article article) {
        byte[] stored = revisions.get(article.id());
        Revision previous = stored == null ? null : Revision.fromBytes(stored);
        byte[] fingerprint = Revision.fingerprint(article, tagger.versions());
        if (previous != null && previous.isOf(fingerprint)) {
            unchanged.increment();
            return;
        }
        Tags tags;
        Timer.Sample sample = Timer.start();
        try {
            tags = tagger.tag(request(article)).tags();
        } catch (RuntimeException e) {
            // One article that the tagger trips over must not stop the others; the letter keeps it for the mended
            // tagger.
            park(source, "TAGGER_FAILED", "the tagger failed; replay it once that is mended", e);
            return;
        } finally {
            sample.stop(tagging);
        }
        Revision next = Revision.after(previous, source.timestamp(), fingerprint);
        byte[] value = json(new EnrichedArticle(article, next.number(), tags));
        if (value.length > Topics.MAX_ARTICLE_BYTES) {
            park(source, "TOO_LARGE", "with its tags the article has " + value.length + " bytes", null);
            return;
        }
        revisions.put(article.id(), next.toBytes());
        context.forward(source.withKey(key(article)).withValue(value), EnrichTopology.ENRICHED);
        enriched.increment();
        log.atInfo()
                .addKeyValue("articleId", article.id())
                .addKeyValue("stances", tags.stances().size())
                .addKeyValue("themes", tags.themes().size())
                .addKeyValue("languageSupported", tags.languageSupported())
                .log("article tagged");
    }

    private static TagRequest request(Article article) {
        LocalDate day =
                article.publishedAt() == null ? null : article.publishedAt().toLocalDate();
        return new TagRequest(article.title(), article.text(), day, article.language(), List.of(), List.of());
    }

    private void delete(Record<byte[], byte[]> source) {
        if (source.key() == null) {
            park(source, "UNREADABLE", "a deletion needs the article id as its key", null);
            return;
        }
        byte[] stored = revisions.delete(new String(source.key(), StandardCharsets.UTF_8));
        // The index takes the time stamp of a deletion as its revision: it must come after the last one.
        long timestamp = stored == null
                ? source.timestamp()
                : Revision.after(Revision.fromBytes(stored), source.timestamp(), null)
                        .number();
        context.forward(source.withTimestamp(timestamp), EnrichTopology.ENRICHED);
    }

    private void park(Record<byte[], byte[]> source, String reason, String detail, Exception cause) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        RecordHeaders headers = new RecordHeaders(source.headers().toArray());
        new DeadLetter("enrich", from.topic(), from.partition(), from.offset(), reason, detail, cause, 1)
                .addTo(headers);
        context.forward(source.withHeaders(headers), EnrichTopology.DEAD_LETTERS);
        metrics.counter("demarche.dead.letters", "stage", "enrich", "reason", reason)
                .increment();
        log.atWarn()
                .setCause(cause instanceof RuntimeException ? cause : null)
                .addKeyValue("partition", from.partition())
                .addKeyValue("offset", from.offset())
                .addKeyValue("reason", reason)
                .log("article parked in the dead letters");
    }

    private static byte[] key(Article article) {
        return article.id().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(EnrichedArticle article) {
        try {
            return ContractJson.mapper().writeValueAsBytes(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an enriched article always has a JSON form", e);
        }
    }

    /** Jackson's own word for it, without the piece of the article that its longer message quotes. */
    private static String firstLine(IOException e) {
        return e instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : e.getClass().getSimpleName();
    }
}
