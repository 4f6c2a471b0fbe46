package org.demarche.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.url.UrlNormaliser;

/**
 * What is known of the URLs of the hosts that are held, and how that changes with what becomes of them. Whatever this answers
 * with a new {@link PageState} is to be written to {@code demarche.crawl-state}.
 */
public final class Pages {

    private static final Duration PUT_OFF = Duration.ofMinutes(10);

    private final FrontierConfig config;
    private final PageRules rules;
    private final PageMemory memory;
    private final Redirects redirects;

    Pages(FrontierConfig config, PageMemory memory) {
        this.config = config;
        this.rules = new PageRules(config);
        this.memory = memory;
        this.redirects = new Redirects(memory::get, config.maxRedirects());
    }

    void hold(int partition, Map<String, PageState> known) {
        memory.hold(partition, known);
    }

    void drop(int partition) {
        memory.drop(partition);
    }

    /** What is known of a URL of a host that is held. */
    public Optional<PageState> page(String url) {
        return memory.get(url);
    }

    /** Whether a URL may be taken in, or so many of its host wait that only what is known already may. */
    public boolean hasRoomFor(String url) {
        return memory.backlog().of(UrlNormaliser.host(url)) < config.mostOfAHost()
                || page(url).isPresent();
    }

    /** Takes a request for a URL of a host that is held; nothing where that changes nothing. */
    public Optional<PageState> offer(FetchRequest request, Instant now) {
        PageState known = page(request.url()).orElse(null);
        return rules.requested(known, request, now).map(state -> memory.put(request.url(), state));
    }

    /** The request for a page that was due at a time, nothing where it is not any more. */
    Optional<Task> task(String url, Instant scheduled, Instant now) {
        return page(url)
                .filter(state -> scheduled.equals(state.dueAt()))
                .filter(state -> state.standing() != Standing.MOVED || !leadsToAnArticle(state.reason()))
                .filter(state -> !isPutOff(url, state, now))
                .map(state -> new Task.Page(
                        UrlNormaliser.host(url),
                        url,
                        Objects.requireNonNullElse(state.address(), url),
                        state.request(),
                        state.validators()));
    }

    /** What a sitemap lists would only wait: it is read when there is less of that. */
    private boolean isPutOff(String url, PageState state, Instant now) {
        boolean putOff = state.request().kind() == FetchRequest.Kind.SITEMAP
                && memory.backlog().of(UrlNormaliser.host(url)) >= config.muchOfAHost();
        if (putOff) {
            memory.put(url, state.due(now.plus(PUT_OFF)));
        }
        return putOff;
    }

    /** A page was fetched; a null hash says that it holds no article, and the reason what it is. */
    public PageState fetched(Task.Page page, Validators validators, String contentHash, String reason, Instant now) {
        return memory.put(page.url(), rules.fetched(known(page), validators, contentHash, reason, now));
    }

    /** A page is as it was when it was last fetched. */
    public PageState unchanged(Task.Page page, Validators validators, Instant now) {
        PageState known = known(page);
        return memory.put(page.url(), rules.fetched(known, validators, known.contentHash(), known.reason(), now));
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
        if (canonicalUrl.equals(page.url()) || settled || !memory.holds(canonicalUrl)) {
            return Optional.empty();
        }
        return Optional.of(
                memory.put(canonicalUrl, PageState.fetchedElsewhere(canonicalUrl, page.request(), contentHash, now)));
    }

    /** A page redirects. */
    public PageState moved(Task.Page page, String location) {
        return memory.put(page.url(), known(page).ended(Standing.MOVED, location));
    }

    /** A page redirects for now: it is asked for again, unless where it leads to turns out to be an article. */
    public PageState movedForNow(Task.Page page, String location, Instant now) {
        return memory.put(page.url(), rules.movedForNow(known(page), location, now));
    }

    /** The site of a page insists on another form of its URL, by which it is asked for from now on. */
    public PageState goesBy(Task.Page page, String form, Instant now) {
        return memory.put(page.url(), rules.goingBy(known(page), form, now));
    }

    /** The robots.txt of its site keeps us from a page. */
    public PageState disallowed(Task.Page page) {
        return memory.put(page.url(), known(page).ended(Standing.DISALLOWED, HostQueue.DISALLOWED));
    }

    /**
     * A page could not be fetched.
     *
     * @param passing whether another try may help
     * @param retryAfter what the server asks for, null without
     */
    public PageState failed(Task.Page page, String reason, boolean passing, Duration retryAfter, Instant now) {
        return memory.put(page.url(), rules.failed(known(page), reason, passing, retryAfter, now));
    }

    /** A page could not be fetched over the connection that was kept from before. */
    public PageState interrupted(Task.Page page, String reason, Instant now) {
        return memory.put(page.url(), rules.interrupted(known(page), reason, now));
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

    /** How many URLs are known. */
    public long size() {
        return memory.size();
    }

    /** How many URLs were found and not fetched yet. */
    public int waiting() {
        return memory.backlog().all();
    }
}
