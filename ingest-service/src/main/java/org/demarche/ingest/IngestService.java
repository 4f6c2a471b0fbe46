package org.demarche.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.demarche.contract.Topics;
import org.demarche.ingest.accept.ArticleRoutes;
import org.demarche.ingest.api.HttpApi;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.control.DiscoverRoutes;
import org.demarche.ingest.control.FetchRoutes;
import org.demarche.ingest.control.FetchingSiteSearch;
import org.demarche.ingest.control.KafkaFetchQueue;
import org.demarche.ingest.control.SourceRoutes;
import org.demarche.ingest.crawl.Crawler;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.learn.SharedSites;
import org.demarche.ingest.publish.ArticlePublisher;
import org.demarche.ingest.sources.SourceTable;
import org.demarche.ingest.sources.SourcesAtStart;
import org.demarche.kit.kafka.KafkaProbe;
import org.demarche.kit.service.Closing;
import org.demarche.kit.service.Service;
import org.demarche.kit.service.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts pages over HTTP and fetches what sources list; extracts the article, and acknowledges it once it is safe in
 * {@code demarche.articles}.
 */
public final class IngestService implements Service {

    private static final Logger log = LoggerFactory.getLogger(IngestService.class);

    private final Surroundings surroundings;
    private final KafkaProbe probe;
    private final ArticlePublisher publisher;
    private final Optional<SharedSites> sites;
    private final SourceTable sources;
    private final SourcesAtStart sourcesAtStart;
    private final PageClient client;
    private final Optional<Crawler> crawler;
    private final KafkaFetchQueue fetches;
    private final HttpApi api;
    private final Closing closing = new Closing();

    private IngestService(
            Surroundings surroundings,
            KafkaProbe probe,
            ArticlePublisher publisher,
            Optional<SharedSites> sites,
            SourceTable sources,
            SourcesAtStart sourcesAtStart,
            PageClient client,
            Optional<Crawler> crawler,
            KafkaFetchQueue fetches,
            HttpApi api) {
        this.surroundings = surroundings;
        this.probe = probe;
        this.publisher = publisher;
        this.sites = sites;
        this.sources = sources;
        this.sourcesAtStart = sourcesAtStart;
        this.client = client;
        this.crawler = crawler;
        this.fetches = fetches;
        this.api = api;
    }

    /** Wires the service; nothing listens for articles before {@link #start()}. */
    public static IngestService create(IngestConfig config) {
        Surroundings surroundings = new Surroundings("ingest", config.surroundings());
        KafkaProbe probe = KafkaProbe.start(config.kafka(), "demarche-ingest", Topics.all());
        ArticlePublisher publisher = ArticlePublisher.connect(config.kafka(), surroundings.metrics());
        Optional<SharedSites> sites = config.sites().enabled()
                ? Optional.of(SharedSites.start(
                        config.sites(), config.kafka(), probe, Clock.systemUTC(), surroundings.metrics()))
                : Optional.empty();
        ArticleAssembler plain = ArticleAssembler.create(Clock.systemUTC());
        ArticleAssembler assembler = sites.map(plain::with).orElse(plain);
        SourceTable sources = SourceTable.start(config.kafka(), probe, Clock.systemUTC(), surroundings.metrics());
        SourcesAtStart sourcesAtStart = SourcesAtStart.put(config.sources(), sources);
        PageClient client = PageClient.create(config.fetch(), surroundings.metrics());
        Optional<Crawler> crawler = config.crawl().enabled()
                ? Optional.of(Crawler.create(
                        config.crawl(),
                        config.polls(),
                        config.kafka(),
                        probe,
                        client,
                        assembler,
                        sources,
                        surroundings.metrics(),
                        Clock.systemUTC()))
                : Optional.empty();
        crawler.ifPresent(each -> surroundings.health().live("crawl", each::notAlive));
        crawler.ifPresent(each -> surroundings.health().ready("crawl", each::notReady));
        ArticleRoutes articles = new ArticleRoutes(
                config.http(), assembler, publisher, probe::fault, Clock.systemUTC(), surroundings.metrics());
        KafkaFetchQueue fetches = KafkaFetchQueue.connect(config.kafka());
        HttpApi api = new HttpApi(
                config.http(),
                List.of(
                        articles,
                        new SourceRoutes(sources),
                        new FetchRoutes(fetches, Clock.systemUTC()),
                        new DiscoverRoutes(FetchingSiteSearch.create(client))),
                surroundings.metrics());
        surroundings.health().ready("kafka", probe::fault);
        surroundings.health().ready("sources", sources::notReady);
        sites.ifPresent(shared -> surroundings.health().ready("sites", shared::notReady));
        return new IngestService(
                surroundings, probe, publisher, sites, sources, sourcesAtStart, client, crawler, fetches, api);
    }

    @Override
    public void start() {
        api.start();
        crawler.ifPresent(Crawler::start);
        surroundings.health().started();
        log.atInfo()
                .addKeyValue("port", api.port())
                .addKeyValue("managementPort", managementPort())
                .log("ingest service listens");
    }

    /** The port that articles are posted to. */
    public int port() {
        return api.port();
    }

    public int managementPort() {
        return surroundings.managementPort();
    }

    public boolean isReady() {
        return surroundings.health().isReady();
    }

    @Override
    public void await() throws InterruptedException {
        closing.await();
    }

    /** Requests under way get their answers first, then the producer sends what it holds. */
    @Override
    public void close() {
        closing.once(this::closeParts);
    }

    private void closeParts() {
        surroundings.health().closing();
        api.close();
        fetches.close();
        crawler.ifPresent(Crawler::close);
        client.close();
        sourcesAtStart.close();
        sources.close();
        publisher.close();
        sites.ifPresent(SharedSites::close);
        probe.close();
        surroundings.close();
    }
}
