package org.demarche.index.template;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.demarche.index.elastic.ElasticsearchLink;
import org.demarche.kit.service.ServiceFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the templates, creates the indices behind their aliases and brings the mappings of existing ones up to date. Every
 * step can be done again, by several instances at once.
 *
 * <p>One index each, without rollover and so without ILM: a rollover would leave an article's older version in the index
 * before, where its id cannot be overwritten.
 */
public final class IndexTemplates {

    private static final Logger log = LoggerFactory.getLogger(IndexTemplates.class);

    private static final String FIRST = "-000001";
    private static final long PRIORITY = 200;

    /**
     * An index of ours.
     *
     * @param alias the name to read and write under
     * @param file the resource with its fields
     */
    private record Kind(String alias, String file) {

        String component() {
            return alias + "@base";
        }

        /** For the operator, who may want other settings; it need not be there. */
        String custom() {
            return alias + "@custom";
        }
    }

    private static final List<Kind> KINDS =
            List.of(new Kind(IndexNames.ARTICLES, "articles"), new Kind(IndexNames.STANCES, "stances"));

    private final ElasticsearchLink link;
    private final IndexLayout layout;
    private volatile boolean ready;

    public IndexTemplates(ElasticsearchLink link, IndexLayout layout) {
        this.link = link;
        this.layout = layout;
    }

    /**
     * Brings the cluster to the state that the first write needs, however long it is away.
     *
     * @throws ServiceFailure if the cluster refuses
     */
    public void ensure() throws InterruptedException, ServiceFailure {
        String analyzerType = link.insist(IndexTemplates::analyzerType);
        for (Kind kind : KINDS) {
            link.insist(client -> putTemplates(client, kind, analyzerType));
            link.insist(client -> ensureIndex(client, kind));
        }
        ready = true;
        log.atInfo().addKeyValue("analyzer", analyzerType).log("templates and indices are there");
    }

    /** Why nothing can be written yet, or nothing. */
    public Optional<String> fault() {
        return ready ? Optional.empty() : Optional.of("the indices are not there yet");
    }

    /** Analysis by stems is a module that a small distribution lacks. */
    private static String analyzerType(ElasticsearchClient client) throws IOException {
        try {
            client.indices().analyze(probe -> probe.analyzer("english").text("talks"));
            return "english";
        } catch (ElasticsearchException e) {
            if (e.status() == 400) {
                return "standard";
            }
            throw e;
        }
    }

    private boolean putTemplates(ElasticsearchClient client, Kind kind, String analyzerType) throws IOException {
        String component = TemplateFiles.component(kind.file(), layout, analyzerType);
        client.cluster().putComponentTemplate(put -> put.name(kind.component()).withJson(new StringReader(component)));
        return client.indices()
                .putIndexTemplate(put -> put.name(kind.alias())
                        .indexPatterns(kind.alias() + "-*")
                        .composedOf(kind.component(), kind.custom())
                        .ignoreMissingComponentTemplates(kind.custom())
                        .priority(PRIORITY))
                .acknowledged();
    }

    private static boolean ensureIndex(ElasticsearchClient client, Kind kind) throws IOException {
        if (client.indices().existsAlias(exists -> exists.name(kind.alias())).value()) {
            return client.indices()
                    .putMapping(put ->
                            put.index(kind.alias()).withJson(new StringReader(TemplateFiles.mapping(kind.file()))))
                    .acknowledged();
        }
        try {
            return client.indices()
                    .create(create ->
                            create.index(kind.alias() + FIRST).aliases(kind.alias(), alias -> alias.isWriteIndex(true)))
                    .acknowledged();
        } catch (ElasticsearchException e) {
            // Another instance was quicker.
            if ("resource_already_exists_exception".equals(e.error().type())) {
                return true;
            }
            throw e;
        }
    }
}
