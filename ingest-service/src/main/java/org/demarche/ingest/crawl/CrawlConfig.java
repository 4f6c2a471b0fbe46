package org.demarche.ingest.crawl;

import java.time.Duration;
import org.demarche.ingest.frontier.FrontierConfig;
import org.demarche.kit.config.Settings;
import org.demarche.kit.kafka.GroupProtocol;

/**
 * How the crawl runs.
 *
 * @param enabled whether this instance fetches at all
 * @param group the consumer group of all instances
 * @param protocol how the group shares out partitions
 * @param frontier how hosts are treated
 * @param maxConcurrent requests under way at once, to all hosts
 * @param maxAge items of sources that are dated further back are not followed
 * @param closing how long requests under way may take when partitions are given up
 */
public record CrawlConfig(
        boolean enabled,
        String group,
        GroupProtocol protocol,
        FrontierConfig frontier,
        int maxConcurrent,
        Duration maxAge,
        Duration closing) {

    public static CrawlConfig from(Settings settings) {
        return new CrawlConfig(
                settings.flag("fetch.enabled", true),
                settings.text("kafka.group", "demarche-ingest"),
                GroupProtocol.from(settings),
                FrontierConfig.from(settings),
                settings.integer("fetch.max-concurrent", 128, 1, 1024),
                settings.duration("fetch.max-age", Duration.ofDays(30)),
                settings.duration("rebalance.timeout", Duration.ofSeconds(10)));
    }
}
