package org.demarche.testsite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Who asked for what and when. */
public final class Traffic {

    private final Map<String, ConcurrentLinkedQueue<Visit>> visits = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** Counts a request; how often the same was asked for before. */
    int earlier(String host, String target) {
        return asked.computeIfAbsent(host + target, key -> new AtomicInteger()).getAndIncrement();
    }

    void add(String host, Visit visit) {
        visits.computeIfAbsent(host, key -> new ConcurrentLinkedQueue<>()).add(visit);
    }

    /** How a host was visited until now. */
    public HostTraffic of(String host) {
        ConcurrentLinkedQueue<Visit> seen = visits.get(host);
        return new HostTraffic(host, seen == null ? List.of() : List.copyOf(seen));
    }

    /** All hosts that were visited until now, by their names; those too that nobody serves. */
    public Map<String, HostTraffic> byHost() {
        Map<String, HostTraffic> hosts = new TreeMap<>();
        visits.keySet().forEach(host -> hosts.put(host, of(host)));
        return hosts;
    }
}
