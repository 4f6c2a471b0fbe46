package org.demarche.ingest.crawl;

/** What the redirect of a page comes to. */
sealed interface Redirected {

    /** It leads nowhere, and the page is given up. */
    record GivenUp(String reason) implements Redirected {}

    /** It leads to another form of the page's own address, by which its site wants to be asked. */
    record ToItself(String form) implements Redirected {}

    /**
     * It leads to another page.
     *
     * @param forNow whether the page may be an article again by itself
     * @param isAskedFor whether it led there the last time, and the request for that page came in
     */
    record Away(String location, boolean forNow, boolean isAskedFor) implements Redirected {}
}
