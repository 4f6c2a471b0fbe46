package org.demarche.ingest.frontier;

import java.util.Optional;
import java.util.function.Function;
import org.demarche.ingest.frontier.PageState.Standing;

/** Where redirects lead, as far as that is known here. */
final class Redirects {

    private final Function<String, Optional<PageState>> pages;
    private final int most;

    /** @param most redirects that are followed in a row */
    Redirects(Function<String, Optional<PageState>> pages, int most) {
        this.pages = pages;
        this.most = most;
    }

    /** Whether they lead from a URL back to it. */
    boolean goInCircles(String url, String location) {
        String at = location;
        for (int i = 0; i <= most; i++) {
            if (at.equals(url)) {
                return true;
            }
            Optional<PageState> next = pages.apply(at).filter(Redirects::leadsOn);
            if (next.isEmpty()) {
                return false;
            }
            at = next.get().reason();
        }
        return false;
    }

    /** Whether they are known to lead to an article. */
    boolean leadToAnArticle(String location) {
        Optional<PageState> at = pages.apply(location);
        for (int i = 0; i < most && at.filter(Redirects::leadsOn).isPresent(); i++) {
            at = pages.apply(at.get().reason());
        }
        return at.filter(each -> each.standing() == Standing.FETCHED && each.contentHash() != null)
                .isPresent();
    }

    private static boolean leadsOn(PageState page) {
        return page.standing() == Standing.MOVED;
    }
}
