package org.demarche.ingest.frontier;

import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Validators;

/** One request to a host, for which the host's slot is held until it is finished. */
public sealed interface Task {

    /** The host that is asked. */
    String host();

    /** What is asked for, by its normal address. */
    String url();

    /** What is asked for, as the request says it. */
    default String address() {
        return url();
    }

    /**
     * The robots.txt of an origin.
     *
     * @param url where it is looked for: the origin's own, or where that redirects
     * @param origin scheme, host and port
     * @param redirects that led to the url
     */
    record RobotsTxt(String host, String url, String origin, int redirects) implements Task {}

    /**
     * A page, or a sitemap that an index lists.
     *
     * @param address the form of the url that its site insists on
     * @param request what led to it
     * @param validators of what was fetched before
     */
    record Page(String host, String url, String address, FetchRequest request, Validators validators) implements Task {}

    /** The poll of a source. */
    record Poll(String host, String url, String source) implements Task {}
}
