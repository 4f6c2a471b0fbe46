package org.demarche.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Resolves a name to those of its addresses that we may connect to, within a time: the system's resolver cannot be interrupted, so
 * it is asked in a thread of its own, of which there are as many as requests under way.
 */
final class GuardedDns implements Dns, AutoCloseable {

    /** A name with more would have us connect to all of them in turn. */
    private static final int MOST_ADDRESSES = 8;

    private final Dns resolver;
    private final AddressGuard guard;
    private final Duration timeout;
    private final ThreadPoolExecutor lookups;

    GuardedDns(Dns resolver, AddressGuard guard, Duration timeout, int maxConcurrent) {
        this.resolver = resolver;
        this.guard = guard;
        this.timeout = timeout;
        this.lookups = new ThreadPoolExecutor(
                maxConcurrent, maxConcurrent, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), GuardedDns::thread);
        lookups.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable lookup) {
        Thread thread = new Thread(lookup, "fetch-dns");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> permitted = new ArrayList<>();
        for (InetAddress address : resolve(host)) {
            if (permitted.size() < MOST_ADDRESSES && guard.permits(host, address)) {
                // The socket's guard reads the name from the address again.
                permitted.add(InetAddress.getByAddress(host, address.getAddress()));
            }
        }
        if (permitted.isEmpty()) {
            throw new BlockedAddressException(host);
        }
        return permitted;
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.lookup(host));
        try {
            List<InetAddress> addresses = lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return addresses;
        } catch (TimeoutException | ExecutionException e) {
            lookup.cancel(true);
            lookups.purge();
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
