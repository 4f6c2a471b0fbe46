package org.demarche.ingest.extract;

import java.util.List;

/** Reads the name of the site as the page gives it. */
final class SiteNameReader {

    private SiteNameReader() {}

    static String read(PageHead head, JsonLd jsonLd) {
        String meta = head.meta(
                "og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher");
        if (meta != null && !meta.startsWith("http")) {
            return meta;
        }
        List<String> publishers = jsonLd.names("publisher");
        return publishers.isEmpty() || publishers.get(0).isBlank() ? null : Spaces.collapse(publishers.get(0));
    }
}
