package org.demarche.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.robots.Robots;
import org.demarche.ingest.url.UrlNormaliser;

/**
 * The hosts of the partitions that this instance holds: what is known of their URLs, and whose turn it is. A host is asked
 * for one thing at a time, robots.txt first, and rests between; slow hosts hold up nobody but themselves.
 *
 * <p>All that it knows it can be given again from {@code demarche.crawl-state}: whatever it answers with a {@link PageState}
 * is to be written there. Not thread-safe.
 */
public final class Frontier {

    /** A rule takes about 200 bytes: together at most a sixteenth of the heap. */
    private static final int MOST_RULES =
            (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 16 / 200);

    private static final Duration PUT_OFF = Duration.ofMinutes(10);

    private final FrontierConfig config;
    private final PageRules rules;
    private final ToIntFunction<String> partitionOfHost;
    private final Map<Integer, Holding> holdings = new HashMap<>();
    private final Map<String, HostQueue> hosts = new HashMap<>();
    private final Map<String, Entry> polls = new HashMap<>();
    private final Redirects redirects;
    private final RobotsFiles robots = new RobotsFiles(MOST_RULES);
    private final Wakes wakes = new Wakes();
    private final Backlog backlog = new Backlog();
    private long entries;

    /** A partition that is held, since when, and what is known of its URLs. */
    private record Holding(Instant since, Map<String, PageState> pages) {}

    public Frontier(FrontierConfig config, ToIntFunction<String> partitionOfHost) {
        this.config = config;
        this.rules = new PageRules(config);
        this.redirects = new Redirects(this::page, config.maxRedirects());
        this.partitionOfHost = partitionOfHost;
    }

    /** Takes over a partition with what is known of its URLs. */
    public void hold(int partition, Map<String, PageState> pages, Instant now) {
        Holding holding = new Holding(now, new HashMap<>());
        holdings.put(partition, holding);
        // Where partitions were added, a host may have left what was known of it behind in another.
        pages.forEach((url, page) -> {
            if (partitionOfUrl(url) == partition) {
                put(url, page);
            }
        });
    }

    /** Gives a partition up: nothing more is asked of its hosts. */
    public void drop(int partition) {
        holdings.remove(partition);
        backlog.drop(host -> partitionOf(host) == partition);
        hosts.values().removeIf(queue -> queue.partition() == partition);
        polls.values().removeIf(poll -> partitionOfUrl(poll.url()) == partition);
        wakes.drop(queue -> queue.partition() == partition);
    }

    /** Whether the host is in a partition that is held. */
    public boolean holds(String host) {
        return holdings.containsKey(partitionOfHost.applyAsInt(host));
    }

    /** The partition of a host, held or not. */
    public int partitionOf(String host) {
        return partitionOfHost.applyAsInt(host);
    }

    /** What is known of a URL of a host that is held. */
    public Optional<PageState> page(String url) {
        return Optional.ofNullable(pages(url).get(url));
    }

    private Map<String, PageState> pages(String url) {
        Holding holding = holdings.get(partitionOfUrl(url));
        return holding == null ? Map.of() : holding.pages();
    }

    /** Whether a URL may be taken in, or so many of its host wait that only what is known already may. */
    public boolean hasRoomFor(String url) {
        return backlog.of(UrlNormaliser.host(url)) < config.mostOfAHost()
                || page(url).isPresent();
    }

    /** Takes a request for a URL of a host that is held; nothing where that changes nothing. */
    public Optional<PageState> offer(FetchRequest request, Instant now) {
        PageState known = pages(request.url()).get(request.url());
        return rules.requested(known, request, now).map(state -> put(request.url(), state));
    }

    /** A page was fetched; a null hash says that it holds no article, and the reason what it is. */
    public PageState fetched(Task.Page page, Validators validators, String contentHash, String reason, Instant now) {
        return put(page.url(), rules.fetched(known(page), validators, contentHash, reason, now));
    }

    /** A page is as it was when it was last fetched. */
    public PageState unchanged(Task.Page page, Validators validators, Instant now) {
        PageState known = known(page);
        return put(page.url(), rules.fetched(known, validators, known.contentHash(), known.reason(), now));
    }

    /**
     * A page was fetched under another address than its canonical one, under which it is not fetched once more, and its content
     * is what was last written under that; nothing where that one is not held here, was fetched itself, or is known so already.
     */
    public Optional<PageState> fetchedElsewhere(String canonicalUrl, Task.Page page, String contentHash, Instant now) {
        Optional<PageState> known = page(canonicalUrl);
        boolean settled = known.filter(each -> each.standing() == Standing.FETCHED
                        && (each.checks() > 0 || contentHash.equals(each.contentHash())))
                .isPresent();
        if (canonicalUrl.equals(page.url()) || settled || !holds(UrlNormaliser.host(canonicalUrl))) {
            return Optional.empty();
        }
        return Optional.of(
                put(canonicalUrl, PageState.fetchedElsewhere(canonicalUrl, page.request(), contentHash, now)));
    }

    /** A page redirects. */
    public PageState moved(Task.Page page, String location) {
        return put(page.url(), known(page).ended(Standing.MOVED, location));
    }

    /** A page redirects for now: it is asked for again, unless where it leads to turns out to be an article. */
    public PageState movedForNow(Task.Page page, String location, Instant now) {
        return put(page.url(), rules.movedForNow(known(page), location, now));
    }

    /** The site of a page insists on another form of its URL, by which it is asked for from now on. */
    public PageState goesBy(Task.Page page, String form, Instant now) {
        return put(page.url(), rules.goingBy(known(page), form, now));
    }

    /** The robots.txt of its site keeps us from a page. */
    public PageState disallowed(Task.Page page) {
        return put(page.url(), known(page).ended(Standing.DISALLOWED, HostQueue.DISALLOWED));
    }

    /**
     * A page could not be fetched.
     *
     * @param passing whether another try may help
     * @param retryAfter what the server asks for, null without
     */
    public PageState failed(Task.Page page, String reason, boolean passing, Duration retryAfter, Instant now) {
        return put(page.url(), rules.failed(known(page), reason, passing, retryAfter, now));
    }

    /** A page could not be fetched over the connection that was kept from before. */
    public PageState interrupted(Task.Page page, String reason, Instant now) {
        return put(page.url(), rules.interrupted(known(page), reason, now));
    }

    private PageState known(Task.Page page) {
        return page(page.url())
                .orElseGet(() -> PageState.found(page.request(), page.request().discoveredAt()));
    }

    /** Whether redirects lead from a URL back to it, as far as they are known here. */
    public boolean goesInCircles(String url, String location) {
        return redirects.goInCircles(url, location);
    }

    /** Whether an address is known here to be that of an article, or to redirect to one. */
    public boolean leadsToAnArticle(String location) {
        return redirects.leadToAnArticle(location);
    }

    /** Has a source polled at this time, and no longer at any other. */
    public void poll(String source, String url, Instant dueAt) {
        Entry before = polls.get(source);
        if (before != null && before.dueAt().equals(dueAt) && before.url().equals(url)) {
            return;
        }
        Entry poll = new Entry(Entry.Rank.POLL, url, source, dueAt, dueAt, entries++);
        polls.put(source, poll);
        add(poll);
    }

    /** Has a source polled no more. */
    public void forgetPoll(String source) {
        polls.remove(source);
    }

    /** The next thing to do, nothing while there is none. */
    public Optional<Turn> turn(Instant now) {
        for (Optional<HostQueue> next = wakes.take(now); next.isPresent(); next = wakes.take(now)) {
            HostQueue queue = next.get();
            Optional<Turn> turn = queue.turn(now, entry -> task(entry, now));
            wakes.note(queue);
            if (turn.isPresent()) {
                turn.filter(Turn.Denied.class::isInstance).ifPresent(this::settle);
                return turn;
            }
        }
        return Optional.empty();
    }

    private void settle(Turn turn) {
        if (((Turn.Denied) turn).task() instanceof Task.Poll poll) {
            polls.remove(poll.source());
        }
    }

    /** When there may be something to do, if nothing happens before. */
    public Optional<Instant> nextTurn() {
        return wakes.first();
    }

    private Optional<Task> task(Entry entry, Instant now) {
        String host = UrlNormaliser.host(entry.url());
        if (entry.source() != null) {
            return entry.equals(polls.get(entry.source()))
                    ? Optional.of(new Task.Poll(host, entry.url(), entry.source()))
                    : Optional.empty();
        }
        return page(entry.url())
                .filter(state -> entry.scheduled().equals(state.dueAt()))
                .filter(state -> state.standing() != Standing.MOVED || !leadsToAnArticle(state.reason()))
                .filter(state -> !isPutOff(entry.url(), state, now))
                .map(state -> page(host, entry.url(), state));
    }

    private static Task.Page page(String host, String url, PageState state) {
        String address = Objects.requireNonNullElse(state.address(), url);
        return new Task.Page(host, url, address, state.request(), state.validators());
    }

    /** What a sitemap lists would only wait: it is read when there is less of that. */
    private boolean isPutOff(String url, PageState state, Instant now) {
        boolean putOff = state.request().kind() == FetchRequest.Kind.SITEMAP
                && backlog.of(UrlNormaliser.host(url)) >= config.muchOfAHost();
        if (putOff) {
            put(url, state.due(now.plus(PUT_OFF)));
        }
        return putOff;
    }

    /**
     * What the robots.txt of an origin says.
     *
     * @param silence why nobody could say, null where somebody could
     */
    public void robotsAre(Task.RobotsTxt task, Robots rules, RobotsSilence silence, Instant now) {
        queue(task).ifPresent(queue -> robots.read(task.origin(), rules, silence, now));
    }

    /** The robots.txt of an origin is elsewhere: there it is looked for on the host's next turn. */
    public void robotsMoved(Task.RobotsTxt task, String location) {
        queue(task).ifPresent(queue -> robots.moved(task.origin(), location, task.redirects() + 1));
    }

    /** Frees the host's slot. */
    public void finished(Task task, Manner manner, Instant now) {
        queue(task).ifPresent(queue -> {
            queue.finished(task, manner, now);
            wakes.note(queue);
        });
    }

    /** Frees the host's slot of a task that was not carried out. */
    public void undone(Task task) {
        queue(task).ifPresent(queue -> {
            queue.undone(task);
            wakes.note(queue);
        });
    }

    /** Forgets the queues and the robots.txt of hosts of which nothing has been wanted for long. */
    public void sweep(Instant now) {
        hosts.values().removeIf(queue -> queue.isIdle(now));
    }

    private Optional<HostQueue> queue(Task task) {
        return Optional.ofNullable(hosts.get(task.host()));
    }

    public HostClass hostClass(String host) {
        HostQueue queue = hosts.get(host);
        return queue == null ? HostClass.FAST : queue.hostClass();
    }

    /** Hosts with something to fetch, now or later. */
    public int hosts() {
        return hosts.size();
    }

    /** URLs that are known. */
    public long urls() {
        return holdings.values().stream().mapToLong(each -> each.pages().size()).sum();
    }

    /** URLs that were found and not fetched yet. */
    public int waiting() {
        return backlog.all();
    }

    private PageState put(String url, PageState state) {
        Holding holding = holdings.get(partitionOfUrl(url));
        if (holding == null) {
            return state;
        }
        PageState before = holding.pages().put(url, state);
        int more = (waits(state) ? 1 : 0) - (before != null && waits(before) ? 1 : 0);
        if (more != 0) {
            backlog.add(UrlNormaliser.host(url), more);
        }
        if (state.dueAt() != null && (before == null || !state.dueAt().equals(before.dueAt()))) {
            Entry.Rank rank = state.fetchedAt() == null ? Entry.Rank.NEW : Entry.Rank.RECHECK;
            add(new Entry(rank, url, null, state.dueAt(), state.dueAt(), entries++));
        }
        return state;
    }

    private int partitionOfUrl(String url) {
        return partitionOf(UrlNormaliser.host(url));
    }

    private static boolean waits(PageState state) {
        return state.standing() == Standing.WAITING && state.dueAt() != null;
    }

    private void add(Entry entry) {
        String host = UrlNormaliser.host(entry.url());
        HostQueue queue = hosts.computeIfAbsent(host, this::newQueue);
        queue.add(entry);
        wakes.note(queue);
    }

    private HostQueue newQueue(String host) {
        int partition = partitionOfHost.applyAsInt(host);
        Holding holding = holdings.get(partition);
        return new HostQueue(host, partition, holding.since().plus(config.delay()), config, robots);
    }
}
