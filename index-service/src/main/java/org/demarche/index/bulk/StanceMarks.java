package org.demarche.index.bulk;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.index.elastic.ElasticsearchLink;
import org.demarche.index.elastic.RequestFault;
import org.demarche.index.template.IndexNames;
import org.demarche.index.template.IndexTemplates;
import org.demarche.kit.service.ServiceFailure;

/** Reads the high-water marks of stance rows from the articles' documents, in realtime: without waiting for a refresh. */
final class StanceMarks {

    private static final String FIELD = "stanceRows";

    private final ElasticsearchLink link;
    private final IndexTemplates templates;

    StanceMarks(ElasticsearchLink link, IndexTemplates templates) {
        this.link = link;
        this.templates = templates;
    }

    /** The part of an article's document that is read. */
    record Mark(int stanceRows) {}

    /** The marks of those articles that have a document. */
    Map<String, Integer> of(List<String> articleIds) throws InterruptedException, ServiceFailure {
        if (articleIds.isEmpty()) {
            return Map.of();
        }
        for (int failures = 1; ; failures++) {
            MgetResponse<Mark> response = link.insist(client -> client.mget(
                    get -> get.index(IndexNames.ARTICLES).ids(articleIds).sourceIncludes(FIELD), Mark.class));
            Optional<ErrorCause> error = response.docs().stream()
                    .filter(MultiGetResponseItem::isFailure)
                    .map(item -> item.failure().error())
                    .findFirst();
            if (error.isEmpty()) {
                return marks(response);
            }
            if (RequestFault.SECURITY.equals(error.get().type())) {
                throw new ServiceFailure(
                        RequestFault.refusedCredentials(error.get().type()).mend(), null);
            }
            templates.ensure();
            link.waitAfter(failures);
        }
    }

    private static Map<String, Integer> marks(MgetResponse<Mark> response) {
        Map<String, Integer> marks = new HashMap<>();
        for (MultiGetResponseItem<Mark> item : response.docs()) {
            if (item.result().source() != null) {
                marks.put(item.result().id(), item.result().source().stanceRows());
            }
        }
        return marks;
    }
}
