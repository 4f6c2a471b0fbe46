package org.demarche.ingest.site;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.ingest.site.TraceFormat.UnreadableTrace;

/**
 * The sites as far as they are known: of each a window of its pages, together no more than a number of bytes; the site that was
 * not met for longest is forgotten first. Thread-safe.
 */
public final class SiteMemory implements SiteChrome {

    private static final char SLOT_MARK = '#';

    private final SiteRules rules = SiteRules.load();
    private final long maxBytes;
    private final Map<String, SiteWindow> sites = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private SiteMemory(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    public static SiteMemory ofAtMost(long maxBytes) {
        return new SiteMemory(maxBytes);
    }

    /** Forgets nothing, so that the order of the pages does not matter at all. */
    public static SiteMemory unbounded() {
        return new SiteMemory(Long.MAX_VALUE);
    }

    /**
     * Remembers a page.
     *
     * @return what makes another memory remember it too, nothing if a newer page is known in its place
     */
    public Optional<SiteRecord> learn(SitePage page) {
        return learn(page, new HashedPage(page, rules));
    }

    private Optional<SiteRecord> learn(SitePage page, HashedPage hashed) {
        PageTrace trace = hashed.trace();
        return merge(page.site(), trace)
                ? Optional.of(new SiteRecord(page.site() + SLOT_MARK + trace.slot(), TraceFormat.encode(trace)))
                : Optional.empty();
    }

    /** Remembers what another memory has learnt, or says what is wrong with it. */
    public Optional<String> take(SiteRecord learnt) {
        try {
            PageTrace trace = TraceFormat.decode(learnt.value());
            int mark = learnt.key().lastIndexOf(SLOT_MARK);
            if (mark < 1 || !learnt.key().substring(mark + 1).equals(Integer.toString(trace.slot()))) {
                return Optional.of("the key is not the page's: " + learnt.key());
            }
            merge(learnt.key().substring(0, mark), trace);
            return Optional.empty();
        } catch (UnreadableTrace e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Remembers a page and then tells its chrome, for which its lines are hashed but once.
     *
     * @param learnt gets what makes another memory remember it too, if there is anything
     */
    public BitSet meet(SitePage page, Consumer<SiteRecord> learnt) {
        HashedPage hashed = new HashedPage(page, rules);
        learn(page, hashed).ifPresent(learnt);
        return chrome(page, hashed);
    }

    @Override
    public BitSet of(SitePage page) {
        return chrome(page, new HashedPage(page, rules));
    }

    private synchronized BitSet chrome(SitePage page, HashedPage hashed) {
        SiteWindow window = sites.get(page.site());
        return window == null ? new BitSet() : new PageJudge(rules, window, hashed).chrome();
    }

    public synchronized int sites() {
        return sites.size();
    }

    /** How many pages are remembered, of all sites. */
    public synchronized int pages() {
        return sites.values().stream()
                .mapToInt(window -> window.content().size())
                .sum();
    }

    /** How much memory the windows take, about. */
    public synchronized long bytes() {
        return bytes;
    }

    private synchronized boolean merge(String site, PageTrace trace) {
        SiteWindow window = sites.get(site);
        if (window == null) {
            window = new SiteWindow();
            sites.put(site, window);
            bytes += overhead(site);
        }
        int before = window.bytes();
        boolean changed = window.merge(trace);
        bytes += window.bytes() - before;
        Iterator<Map.Entry<String, SiteWindow>> eldest = sites.entrySet().iterator();
        while (bytes > maxBytes && sites.size() > 1) {
            Map.Entry<String, SiteWindow> forgotten = eldest.next();
            bytes -= overhead(forgotten.getKey()) + forgotten.getValue().bytes();
            eldest.remove();
        }
        return changed;
    }

    private static int overhead(String site) {
        return SiteWindow.OVERHEAD_BYTES + 2 * site.length();
    }
}
