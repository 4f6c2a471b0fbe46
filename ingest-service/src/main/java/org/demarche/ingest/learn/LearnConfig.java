package org.demarche.ingest.learn;

import org.demarche.kit.config.Settings;

/**
 * Whether and how much is remembered of sites.
 *
 * @param enabled whether lines that recur on the pages of a site are left out
 * @param maxBytes of memory for all sites; a site takes about 10 KiB, at most 32 KiB
 */
public record LearnConfig(boolean enabled, int maxBytes) {

    public static LearnConfig from(Settings settings) {
        return new LearnConfig(
                settings.flag("sites.learn", true),
                settings.integer("sites.max-bytes", 64 * 1024 * 1024, 1024 * 1024, Integer.MAX_VALUE));
    }
}
