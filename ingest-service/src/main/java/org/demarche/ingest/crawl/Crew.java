package org.demarche.ingest.crawl;

import java.time.Clock;
import java.util.Collection;
import java.util.function.Supplier;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.sources.Sources;
import org.demarche.ingest.url.UrlNormaliser;

/**
 * What outlives a session of the crawl.
 *
 * @param runner carries out tasks
 * @param sources what is watched
 * @param changedSources the ids of those that changed since this was last asked
 * @param schedule when sources are polled
 */
record Crew(
        CrawlConfig config,
        TaskRunner runner,
        Sources sources,
        Supplier<Collection<String>> changedSources,
        PollSchedule schedule,
        UrlNormaliser urls,
        CrawlMetrics metrics,
        Clock clock) {}
