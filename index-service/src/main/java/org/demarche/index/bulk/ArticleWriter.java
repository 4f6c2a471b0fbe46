package org.demarche.index.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.index.document.Change;
import org.demarche.index.elastic.ElasticsearchLink;
import org.demarche.index.template.IndexTemplates;
import org.demarche.kit.service.ServiceFailure;

/**
 * Brings Elasticsearch to the state of some changes: the article's document, its stance rows, and no stale rows.
 *
 * <p>An article that changes may have fewer stances than before. Elasticsearch has no transactions, a search sees only what
 * is refreshed, and the process may stop between any two requests. So the article's document carries a high-water mark, and
 * one invariant holds after every request:
 *
 * <blockquote>A row at position {@code n} exists only while the article's document exists with a mark above {@code n}.</blockquote>
 *
 * <p>Two bulks keep it. An upsert first writes the document, whose mark is the highest of the mark before (by a realtime get,
 * which needs no refresh) and the number of its own rows; then, if the document was taken, its rows and the deletion of the
 * positions from there up to the mark. A removal first deletes every row below the mark, and then, if all are gone, the
 * document. The mark never falls while the document lives. A stop between the requests leaves the offset uncommitted; the
 * record comes again, finds the mark and does the rest. All writes carry the change's version, so whatever comes twice or
 * late changes nothing.
 */
public final class ArticleWriter {

    private final StanceMarks marks;
    private final BulkWriter bulks;

    public ArticleWriter(ElasticsearchLink link, IndexTemplates templates, BulkLimits limits, MeterRegistry registry) {
        this.marks = new StanceMarks(link, templates);
        this.bulks = new BulkWriter(link, templates, limits, new BulkMetrics(registry));
    }

    /**
     * A change to write.
     *
     * @param rowsBefore the most rows of the changes of the same article that it supersedes
     */
    public record Pending(Change change, int rowsBefore) {}

    /**
     * Writes changes of different articles.
     *
     * @return what came of each, in their order: {@code Dead} if any of its documents is
     * @throws ServiceFailure if nothing can be written until somebody mends the configuration
     */
    public List<Outcome.Settled> write(List<Pending> changes) throws InterruptedException, ServiceFailure {
        Map<String, Integer> known = marks.of(
                changes.stream().map(pending -> pending.change().articleId()).toList());
        List<ArticlePlan> plans = changes.stream()
                .map(pending -> ArticlePlan.of(
                        pending.change(),
                        Math.max(
                                pending.rowsBefore(),
                                known.getOrDefault(pending.change().articleId(), 0))))
                .toList();
        List<Outcome.Settled> first =
                writeEach(plans.stream().map(ArticlePlan::first).toList());
        List<List<BulkAction>> rest = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            rest.add(first.get(i) instanceof Outcome.Indexed ? plans.get(i).second() : List.of());
        }
        List<Outcome.Settled> second = writeEach(rest);
        List<Outcome.Settled> outcomes = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            outcomes.add(worst(List.of(first.get(i), second.get(i))));
        }
        return outcomes;
    }

    /** Writes the actions of all articles together, and sums up what came of each article's. */
    private List<Outcome.Settled> writeEach(List<List<BulkAction>> byArticle)
            throws InterruptedException, ServiceFailure {
        List<Outcome.Settled> outcomes =
                bulks.write(byArticle.stream().flatMap(Collection::stream).toList());
        List<Outcome.Settled> sums = new ArrayList<>();
        int from = 0;
        for (List<BulkAction> actions : byArticle) {
            sums.add(worst(outcomes.subList(from, from + actions.size())));
            from += actions.size();
        }
        return sums;
    }

    private static Outcome.Settled worst(List<Outcome.Settled> outcomes) {
        Optional<Outcome.Settled> dead =
                outcomes.stream().filter(Outcome.Dead.class::isInstance).findFirst();
        return dead.or(() -> outcomes.stream()
                        .filter(Outcome.AlreadyNewer.class::isInstance)
                        .findFirst())
                .orElseGet(Outcome.Indexed::new);
    }
}
