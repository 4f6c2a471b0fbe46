package org.demarche.ingest.frontier;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.demarche.ingest.robots.Robots;

/**
 * The hosts of the partitions that this instance holds: what is known of their URLs, and whose turn it is. A host is asked
 * for one thing at a time, robots.txt first, and rests between; slow hosts hold up nobody but themselves.
 *
 * <p>All that it knows it can be given again from {@code demarche.crawl-state}. Not thread-safe.
 */
public final class Frontier {

    private final ToIntFunction<String> partitionOfHost;
    private final HostQueues hosts;
    private final Pages pages;
    private final Polls polls = new Polls();

    public Frontier(FrontierConfig config, ToIntFunction<String> partitionOfHost) {
        this.partitionOfHost = partitionOfHost;
        this.hosts = new HostQueues(config, partitionOfHost);
        this.pages = new Pages(config, new PageMemory(partitionOfHost, this::queue));
    }

    /** Takes over a partition with what is known of it. */
    public void hold(int partition, PartitionState known, Instant now) {
        hosts.hold(partition, known.hosts(), now);
        pages.hold(partition, known.pages());
    }

    /** Gives a partition up: nothing more is asked of its hosts. */
    public void drop(int partition) {
        pages.drop(partition);
        polls.drop(host -> partitionOf(host) == partition);
        hosts.drop(partition);
    }

    /** Whether the host is in a partition that is held. */
    public boolean holds(String host) {
        return hosts.holds(host);
    }

    /** The partition of a host, held or not. */
    public int partitionOf(String host) {
        return partitionOfHost.applyAsInt(host);
    }

    /** What is known of the URLs. */
    public Pages pages() {
        return pages;
    }

    private void queue(String url, PageState state) {
        Entry.Rank rank = state.fetchedAt() == null ? Entry.Rank.NEW : Entry.Rank.RECHECK;
        hosts.add(rank, url, null, state.dueAt());
    }

    /** Has a source polled at this time, and no longer at any other. */
    public void poll(String source, String url, Instant dueAt) {
        if (!polls.isPlanned(source, url, dueAt)) {
            polls.plan(hosts.add(Entry.Rank.POLL, url, source, dueAt));
        }
    }

    /** Has a source polled no more. */
    public void forgetPoll(String source) {
        polls.forget(source);
    }

    /** The next thing to do, nothing while there is none. */
    public Optional<Turn> turn(Instant now) {
        Optional<Turn> turn = hosts.turn(now, entry -> task(entry, now));
        if (turn.orElse(null) instanceof Turn.Denied denied && denied.task() instanceof Task.Poll poll) {
            polls.forget(poll.source());
        }
        return turn;
    }

    private Optional<Task> task(Entry entry, Instant now) {
        return entry.source() == null ? pages.task(entry.url(), entry.scheduled(), now) : polls.task(entry);
    }

    /** When there may be something to do, if nothing happens before. */
    public Optional<Instant> nextTurn() {
        return hosts.nextTurn();
    }

    /**
     * What the robots.txt of an origin says.
     *
     * @param silence why nobody could say, null where somebody could
     */
    public void robotsAre(Task.RobotsTxt task, Robots rules, RobotsSilence silence, Instant now) {
        hosts.robotsAre(task, rules, silence, now);
    }

    /** The robots.txt of an origin is elsewhere: there it is looked for on the host's next turn. */
    public void robotsMoved(Task.RobotsTxt task, String location) {
        hosts.robotsMoved(task, location);
    }

    /**
     * Frees the host's slot.
     *
     * @return what is to be written to {@code demarche.crawl-state}, nothing where the host rests no longer than any does
     */
    public Optional<HostState> finished(Task task, Manner manner, Instant now) {
        return hosts.finished(task, manner, now);
    }

    /** Frees the host's slot of a task that was not carried out. */
    public void undone(Task task) {
        hosts.undone(task);
    }

    /** Forgets the queues and the robots.txt of hosts of which nothing has been wanted for long. */
    public void sweep(Instant now) {
        hosts.sweep(now);
    }

    public HostClass hostClass(String host) {
        return hosts.hostClass(host);
    }

    /** Hosts with something to fetch, now or later. */
    public int hosts() {
        return hosts.size();
    }
}
