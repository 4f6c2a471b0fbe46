package org.demarche.ingest;

import java.util.List;
import org.demarche.contract.Source;
import org.demarche.ingest.api.HttpConfig;
import org.demarche.ingest.crawl.CrawlConfig;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.learn.LearnConfig;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.sources.SourcesFile;
import org.demarche.kit.config.Settings;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.service.Surroundings;

/**
 * The configuration of the ingest service.
 *
 * @param kafka where articles go
 * @param http where articles come in
 * @param sites what is remembered of the sites that they come from
 * @param sources what is watched from the start
 * @param fetch how pages are asked for
 * @param polls how often sources are polled
 * @param crawl how hosts are treated, and by how many instances
 * @param surroundings the management port
 */
public record IngestConfig(
        KafkaConfig kafka,
        HttpConfig http,
        LearnConfig sites,
        List<Source> sources,
        FetchConfig fetch,
        PollConfig polls,
        CrawlConfig crawl,
        Surroundings.Config surroundings) {

    private static final int MANAGEMENT_PORT = 9101;

    public static IngestConfig from(Settings settings) {
        return new IngestConfig(
                KafkaConfig.from(settings),
                HttpConfig.from(settings),
                LearnConfig.from(settings),
                SourcesFile.read(settings.text("sources.file", "")),
                FetchConfig.from(settings),
                PollConfig.from(settings),
                CrawlConfig.from(settings),
                Surroundings.Config.from(settings, MANAGEMENT_PORT));
    }
}
