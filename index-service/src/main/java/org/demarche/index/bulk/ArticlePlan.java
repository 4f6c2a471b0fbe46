package org.demarche.index.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.index.document.Change;
import org.demarche.index.document.Documents;
import org.demarche.index.document.StanceRow;
import org.demarche.index.template.IndexNames;

/**
 * The actions that one change needs.
 *
 * @param first what must be safe before the rest is sent
 * @param second the rest
 */
record ArticlePlan(List<BulkAction> first, List<BulkAction> second) {

    /** Plans a change of an article of which no row at {@code mark} or above can exist. */
    static ArticlePlan of(Change change, int mark) {
        if (change instanceof Change.Upsert upsert) {
            return upsert(upsert, Math.max(mark, upsert.rows()));
        }
        return new ArticlePlan(
                deletions(change, mark),
                List.of(new BulkAction.Delete(IndexNames.ARTICLES, change.articleId(), change.version())));
    }

    private static ArticlePlan upsert(Change.Upsert change, int mark) {
        String id = change.articleId();
        long version = change.version();
        List<byte[]> rows = Documents.stances(change);
        List<BulkAction> second = new ArrayList<>(mark);
        for (int position = 0; position < rows.size(); position++) {
            second.add(
                    new BulkAction.Index(IndexNames.STANCES, StanceRow.id(id, position), version, rows.get(position)));
        }
        second.addAll(deletions(change, mark));
        return new ArticlePlan(
                List.of(new BulkAction.Index(IndexNames.ARTICLES, id, version, Documents.article(change, mark))),
                second);
    }

    private static List<BulkAction> deletions(Change change, int mark) {
        return IntStream.range(change.rows(), mark)
                .<BulkAction>mapToObj(position -> new BulkAction.Delete(
                        IndexNames.STANCES, StanceRow.id(change.articleId(), position), change.version()))
                .toList();
    }
}
