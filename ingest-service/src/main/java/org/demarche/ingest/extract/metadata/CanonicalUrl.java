package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.UrlParts;

/** Reads the address that a page gives for itself: the first that is not the front page, as badly made sites state on every page. */
public final class CanonicalUrl {

    private CanonicalUrl() {}

    /**
     * The address, absolute and not normalised; null where the page gives none.
     *
     * @param url where the page was found, null if unknown
     */
    public static String read(PageHead head, JsonLd jsonLd, String url) {
        String shared = head.meta("og:url");
        List<String> stated = new ArrayList<>();
        stated.add(head.canonical());
        stated.add(shared);
        stated.addAll(jsonLd.pageAddresses());
        String base = url == null ? UrlParts.absolute(shared, null) : url;
        String first = null;
        for (String address : stated) {
            String absolute = UrlParts.absolute(address, base);
            if (absolute != null && !UrlParts.isRoot(absolute)) {
                return absolute;
            }
            first = first == null ? absolute : first;
        }
        return first;
    }
}
