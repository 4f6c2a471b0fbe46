package org.demarche.ingest.crawl;

import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.frontier.Turn;

/** Settles each kind of task in its own way. */
record Settlements(Settlement pages, PollSettlement polls, RobotsSettlement robots) {

    /** @return what became of the task, in a stable word */
    String settle(Result result) {
        if (result.task() instanceof Task.Page page) {
            return pages.settle(page, result);
        }
        if (result.task() instanceof Task.Poll poll) {
            return polls.settle(poll, result);
        }
        return robots.settle((Task.RobotsTxt) result.task(), result.fetched());
    }

    /** Settles a task that must not be done. */
    void deny(Turn.Denied denied) {
        if (denied.task() instanceof Task.Page page) {
            pages.deny(denied, page);
        } else if (denied.task() instanceof Task.Poll poll) {
            polls.deny(poll, denied.reason());
        }
    }

    /**
     * Settles a task that we fail on.
     *
     * @return what became of it, in a stable word
     */
    String ourFault(Task task) {
        if (task instanceof Task.Page page) {
            return pages.ourFault(page);
        }
        return task instanceof Task.Poll poll ? polls.ourFault(poll) : Settlement.OUR_FAULT;
    }
}
