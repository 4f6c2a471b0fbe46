package org.demarche.index.template;

import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;

/**
 * How new indices are laid out over the cluster; an existing index keeps its own.
 *
 * @param shards primary shards of each index
 * @param replicas of each shard, or {@link #AUTO}
 */
public record IndexLayout(int shards, String replicas) {

    /** One replica as soon as there is a second node; a single node is green without any. */
    public static final String AUTO = "auto";

    private static final String REPLICAS = "elasticsearch.replicas";

    /**
     * Reads {@code elasticsearch.shards} and {@code elasticsearch.replicas}.
     *
     * @throws ConfigurationException if a value is out of range
     */
    public static IndexLayout from(Settings settings) {
        int shards = settings.integer("elasticsearch.shards", 1, 1, 1024);
        String replicas = settings.text(REPLICAS, AUTO);
        if (!AUTO.equals(replicas) && !replicas.matches("\\d{1,2}")) {
            throw new ConfigurationException(
                    "%s must be auto or a whole number from 0 to 99, not '%s'".formatted(REPLICAS, replicas));
        }
        return new IndexLayout(shards, replicas);
    }
}
