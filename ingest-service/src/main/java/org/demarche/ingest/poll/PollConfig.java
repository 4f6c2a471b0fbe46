package org.demarche.ingest.poll;

import java.time.Duration;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;

/**
 * How often sources are polled that do not say so themselves.
 *
 * @param minInterval none is polled more often
 * @param maxInterval none is left alone for longer, unless it asks for that
 * @param firstInterval of a source of which nothing is known yet
 */
public record PollConfig(Duration minInterval, Duration maxInterval, Duration firstInterval) {

    public PollConfig {
        if (minInterval.compareTo(maxInterval) > 0) {
            throw new ConfigurationException("poll.min-interval (%s) must not be longer than poll.max-interval (%s)"
                    .formatted(minInterval, maxInterval));
        }
    }

    public static PollConfig from(Settings settings) {
        return new PollConfig(
                settings.duration("poll.min-interval", Duration.ofMinutes(5)),
                settings.duration("poll.max-interval", Duration.ofDays(1)),
                settings.duration("poll.first-interval", Duration.ofMinutes(15)));
    }
}
