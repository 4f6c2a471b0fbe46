package org.demarche.ingest.fetch;

/**
 * One GET.
 *
 * @param url absolute, http or https
 * @param wanted what may come back
 * @param validators of the copy that we have, {@link Validators#NONE} to get it whatever it is
 */
public record PageRequest(String url, Wanted wanted, Validators validators) {

    /** What may come back: decides what is accepted, and how much of it. */
    public enum Wanted {
        PAGE,
        FEED,
        SITEMAP,
        ROBOTS
    }
}
