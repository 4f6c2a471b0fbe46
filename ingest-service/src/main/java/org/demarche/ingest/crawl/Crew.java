package org.demarche.ingest.crawl;

import java.time.Clock;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.sources.SourceTable;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.kit.kafka.KafkaConfig;

/**
 * What outlives a session of the crawl.
 *
 * @param runner carries out tasks
 * @param sources what is watched
 * @param schedule when sources are polled
 */
record Crew(
        CrawlConfig config,
        KafkaConfig kafka,
        TaskRunner runner,
        SourceTable sources,
        PollSchedule schedule,
        UrlNormaliser urls,
        CrawlMetrics metrics,
        Clock clock) {}
