package org.demarche.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The topics of the pipeline. */
public final class Topics {

    /** The largest record that a topic takes, in bytes: a page at the size limit of the API fits with its tags. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** The largest article, in bytes of its record: as a dead letter it still has room for the headers that say why. */
    public static final int MAX_ARTICLE_BYTES = MAX_RECORD_BYTES - 64 * 1024;

    /** Of topics that are read as a whole: the last segment is never compacted. */
    private static final Map<String, String> SMALL_SEGMENTS =
            Map.of("segment.bytes", Integer.toString(MAX_RECORD_BYTES));

    /** Article id to {@link Article}. */
    public static final TopicDefinition ARTICLES =
            new TopicDefinition("demarche.articles", "delete", Duration.ofDays(365));

    /** Article id to {@link EnrichedArticle}; a null value deletes. */
    public static final TopicDefinition ENRICHED =
            new TopicDefinition("demarche.enriched", "compact,delete", Duration.ofDays(3650));

    /** What could not be processed: original key and bytes, the reason in the {@link DeadLetterHeaders}. */
    public static final TopicDefinition DEAD_LETTERS =
            new TopicDefinition("demarche.dead-letters", "delete", Duration.ofDays(365));

    /** Source id to {@link Source}; a null value ends the watching. */
    public static final TopicDefinition SOURCES =
            new TopicDefinition("demarche.sources", "compact", Duration.ofDays(3650));

    /** Source id to how its polls went, after each; every instance of the ingest service reads all of it when it starts. */
    public static final TopicDefinition SOURCE_STATES =
            new TopicDefinition("demarche.source-states", "compact", Duration.ofDays(3650), SMALL_SEGMENTS);

    /** Host to {@link FetchRequest}; kept for as long as a backlog, or an outage, may last: what was not read by then is lost. */
    public static final TopicDefinition FETCHES =
            new TopicDefinition("demarche.fetches", "delete", Duration.ofDays(90));

    /**
     * URL, or host, to what is known of it, in the partition of the host: as many partitions as {@link #FETCHES}, so that who
     * fetches from a host finds what was fetched from it, and how long it is to be left alone.
     */
    public static final TopicDefinition CRAWL_STATE =
            new TopicDefinition("demarche.crawl-state", "compact,delete", Duration.ofDays(90));

    /**
     * The site and the slot of a page to the hashes of its lines; the ingest service alone writes and reads it, to learn which
     * lines are a site's chrome. Every instance reads all of it when it starts.
     */
    public static final TopicDefinition SITE_LINES =
            new TopicDefinition("demarche.site-lines", "compact,delete", Duration.ofDays(90), SMALL_SEGMENTS);

    private Topics() {}

    public static List<TopicDefinition> all() {
        return List.of(ARTICLES, ENRICHED, DEAD_LETTERS, SOURCES, SOURCE_STATES, FETCHES, CRAWL_STATE, SITE_LINES);
    }
}
