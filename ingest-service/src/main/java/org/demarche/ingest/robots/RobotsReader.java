package org.demarche.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Fetched.Failed;
import org.demarche.ingest.fetch.Fetched.Found;
import org.demarche.ingest.fetch.Fetched.Redirect;
import org.demarche.ingest.fetch.Fetched.Refused;
import org.demarche.ingest.fetch.Fetched.Unchanged;

/**
 * Makes of the answer to a request for a robots.txt what the site allows us, by <a
 * href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>: a file is obeyed, without one all is allowed, and where it cannot be
 * told nothing is, for a short while.
 *
 * <p>The RFC lets a crawler take a file that was out of reach for long (30 days) for none; this reader never does.
 */
public final class RobotsReader {

    private static final String PRODUCT_TOKEN = "demarche";

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    /** Where the server says nothing: soon enough to notice a change, seldom enough not to be noticed. */
    private static final Duration UNSAID = Duration.ofHours(1);

    private static final Duration OUT_OF_REACH = Duration.ofMinutes(10);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private static final int TOO_MANY_REQUESTS = 429;

    private static final List<PathRule> NOTHING = List.of(PathRule.of("/", false));

    private final SimpleRobotRulesParser parser;

    private RobotsReader(SimpleRobotRulesParser parser) {
        this.parser = parser;
    }

    public static RobotsReader create() {
        // Else the parser would disallow all where the delay is longer, and log each line that it does not know.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        parser.setExactUserAgentMatching(true);
        return new RobotsReader(parser);
    }

    /**
     * What the site allows.
     *
     * @param robotsUrl absolute, against which relative addresses in the file are resolved
     * @param answer to an unconditional request; a redirect means that there were too many to follow
     * @throws IllegalArgumentException if the answer is that a file did not change, which says nothing about what is in it
     */
    public Robots read(String robotsUrl, Fetched answer, Instant now) {
        if (answer instanceof Found found) {
            return parsed(robotsUrl, found, now);
        } else if (answer instanceof Refused refused) {
            return refused(refused, now);
        } else if (answer instanceof Redirect) {
            return unrestricted(now);
        } else if (answer instanceof Failed) {
            return outOfReach(OUT_OF_REACH, now);
        } else {
            throw new IllegalArgumentException(
                    "robots.txt asked for conditionally: " + ((Unchanged) answer).validators());
        }
    }

    private Robots parsed(String robotsUrl, Found found, Instant now) {
        SimpleRobotRules rules =
                parser.parseContent(robotsUrl, RobotsText.of(found.body()), found.mediaType(), Set.of(PRODUCT_TOKEN));
        return new Robots(
                RuleLimit.of(rules.getRobotRules().stream()
                        .map(rule -> PathRule.of(rule.getPrefix(), rule.isAllow()))
                        .toList()),
                delay(rules.getCrawlDelay()),
                rules.getSitemaps().stream()
                        .filter(sitemap -> HttpUrl.parse(sitemap) != null)
                        .toList(),
                now.plus(found.fresh().isZero() ? UNSAID : within(found.fresh(), SHORTEST, LONGEST)));
    }

    private static Duration delay(long millis) {
        return millis <= 0 ? null : within(Duration.ofMillis(millis), Duration.ZERO, LONGEST_DELAY);
    }

    private static Robots refused(Refused refused, Instant now) {
        if (refused.status() < 500 && refused.status() != TOO_MANY_REQUESTS) {
            return unrestricted(now);
        }
        Duration retry = refused.retryAfter() == null ? OUT_OF_REACH : refused.retryAfter();
        return outOfReach(within(retry, OUT_OF_REACH, LONGEST), now);
    }

    private static Robots unrestricted(Instant now) {
        return new Robots(List.of(), null, List.of(), now.plus(LONGEST));
    }

    private static Robots outOfReach(Duration retry, Instant now) {
        return new Robots(NOTHING, null, List.of(), now.plus(retry));
    }

    private static Duration within(Duration duration, Duration least, Duration most) {
        return duration.compareTo(least) < 0 ? least : duration.compareTo(most) > 0 ? most : duration;
    }
}
