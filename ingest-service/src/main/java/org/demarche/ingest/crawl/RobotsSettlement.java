package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.RobotsSilence;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.robots.RobotsReader;
import org.demarche.ingest.url.UrlNormaliser;

/** Settles what came of asking for a robots.txt: what its host allows, and where else to look. */
final class RobotsSettlement {

    /** RFC 9309 asks for at least five; who leads further in circles has no robots.txt. */
    private static final int MOST_REDIRECTS = 5;

    private static final String UNREACHABLE = "robots-unreachable";
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Frontier frontier;
    private final UrlNormaliser urls;
    private final Clock clock;
    private final RobotsReader reader = RobotsReader.create();

    RobotsSettlement(Frontier frontier, UrlNormaliser urls, Clock clock) {
        this.frontier = frontier;
        this.urls = urls;
        this.clock = clock;
    }

    /** @return what became of it, in a stable word */
    String settle(Task.RobotsTxt task, Fetched fetched) {
        if (fetched instanceof Fetched.Redirect redirect && task.redirects() < MOST_REDIRECTS) {
            Optional<String> location = urls.redirected(task.url(), redirect.location());
            if (location.isPresent()) {
                frontier.robotsMoved(task, location.get());
                return "redirect";
            }
        }
        if (fetched instanceof Fetched.Failed failed && failed.failure() == FetchFailure.CONNECTION_CLOSED) {
            // Still unknown: asked for again when the host has its next turn.
            return failed.failure().word();
        }
        Fetched answer = plain(fetched);
        Instant now = clock.instant();
        frontier.robotsAre(task, reader.read(task.origin(), answer, now), silence(answer), now);
        return Outcomes.of(answer);
    }

    /** What an answer comes to that is none to what we asked for. */
    private static Fetched plain(Fetched fetched) {
        if (fetched instanceof Fetched.Unchanged) {
            // We asked for it whatever it is: who says that it did not change says nothing.
            return new Fetched.Refused(NOT_MODIFIED, null);
        }
        // The address that we asked is a good one: this is one that it led to, and no file is there.
        return fetched instanceof Fetched.Failed failed && failed.failure() == FetchFailure.BAD_ADDRESS
                ? new Fetched.Refused(NOT_FOUND, null)
                : fetched;
    }

    private static RobotsSilence silence(Fetched answer) {
        if (answer instanceof Fetched.Failed failed) {
            return new RobotsSilence(
                    failed.failure().isPassing()
                            ? UNREACHABLE
                            : failed.failure().word());
        }
        boolean refused = answer instanceof Fetched.Refused status
                && (status.status() >= SERVER_ERROR || status.status() == TOO_MANY_REQUESTS);
        return refused ? new RobotsSilence(UNREACHABLE) : null;
    }
}
