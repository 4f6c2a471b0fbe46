package org.demarche.ingest.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps web pages out where no key is needed: a browser on this machine reaches what listens on loopback, and any page that
 * it shows can make it send requests here. A page of another origin is known by what browsers say of it; one whose name was
 * made to resolve to this machine (DNS rebinding) by that name.
 *
 * <p>Where any name may be ours, a rebound one cannot be told by it, and its pages are of the same origin as what they send to: no
 * page at all may send anything there. Browsers name the origin of every PUT, POST and DELETE; other senders have none.
 */
final class PageGuard {

    private static final String HOST = "Host";
    private static final String ORIGIN = "Origin";
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final String host;
    private final boolean anyName;

    /**
     * A guard.
     *
     * @param host the name or address that is listened on
     * @param anyName whether this machine is reached under names that only the network in front of it knows
     */
    PageGuard(String host, boolean anyName) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.anyName = anyName;
    }

    void check(Context context) throws Problem.Found {
        String authority = lower(context.header(HOST));
        if (!anyName && !isOurs(PORT.matcher(authority).replaceFirst(""))) {
            throw Problem.foreignPage(HOST, "without a key this answers to localhost only, not to " + authority)
                    .found();
        }
        String origin = context.header(ORIGIN);
        if (origin != null && anyName) {
            throw Problem.foreignPage(ORIGIN, "without a key no web page may send requests here")
                    .found();
        }
        if (origin != null && !isOrigin(lower(origin), authority)) {
            throw Problem.foreignPage(ORIGIN, "without a key no page of another origin may send requests here")
                    .found();
        }
        String site = context.header(FETCH_SITE);
        if (site != null && !OWN_SITES.contains(lower(site))) {
            throw Problem.foreignPage(FETCH_SITE, "without a key no page of another site may send requests here")
                    .found();
        }
    }

    private boolean isOurs(String name) {
        return LOOPBACK.matcher(name).matches() || name.equals(host) || name.equals("[" + host + "]");
    }

    private static boolean isOrigin(String origin, String authority) {
        return origin.equals("http://" + authority) || origin.equals("https://" + authority);
    }

    private static String lower(String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }
}
