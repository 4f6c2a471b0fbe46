package org.demarche.ingest.crawl;

import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.Pages;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.url.UrlNormaliser;

/** Tells what the redirect of a page comes to, by what is known of where it leads. */
final class RedirectRules {

    private final Pages pages;
    private final UrlNormaliser urls;
    private final int most;

    /** @param most redirects that are followed in a row */
    RedirectRules(Pages pages, UrlNormaliser urls, int most) {
        this.pages = pages;
        this.urls = urls;
        this.most = most;
    }

    Redirected of(Task.Page page, Fetched.Redirect redirect) {
        Optional<String> location = urls.normalise(redirect.location());
        if (location.isEmpty()) {
            return new Redirected.GivenUp("bad-redirect");
        }
        Redirected followed = location.get().equals(page.url())
                ? toItself(page, UrlNormaliser.form(page.url(), redirect.location()))
                : away(page, location.get(), redirect.permanent());
        boolean leadsOn = !(followed instanceof Redirected.GivenUp);
        return leadsOn && page.request().redirects() >= most ? new Redirected.GivenUp("too-many-redirects") : followed;
    }

    private static Redirected toItself(Task.Page page, String form) {
        return form.equals(page.address()) ? inCircles() : new Redirected.ToItself(form);
    }

    private Redirected away(Task.Page page, String location, boolean permanent) {
        return pages.goesInCircles(page.url(), location)
                ? inCircles()
                : new Redirected.Away(
                        location, !permanent && mayBeNoArticle(page, location), isAskedFor(page, location));
    }

    private static Redirected inCircles() {
        return new Redirected.GivenUp("redirect-loop");
    }

    /** Where nothing is known of the other page the request for it may have been left out. */
    private boolean isAskedFor(Task.Page page, String location) {
        return pages.page(location).isPresent()
                && pages.page(page.url())
                        .filter(each -> each.standing() == Standing.MOVED && location.equals(each.reason()))
                        .isPresent();
    }

    /** A site under repair, or one that wants a log-in, sends everything to one page of its own. */
    private boolean mayBeNoArticle(Task.Page page, String location) {
        return page.request().kind() == FetchRequest.Kind.PAGE
                && urls.domain(page.url()).equals(urls.domain(location))
                && !pages.leadsToAnArticle(location);
    }
}
