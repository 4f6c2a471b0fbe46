package org.demarche.ingest.site;

import java.util.BitSet;

/** Knows which lines of a page are its site's and not the article's. */
@FunctionalInterface
public interface SiteChrome {

    /** Knows nothing of any site, as where a page is extracted by itself. */
    SiteChrome NONE = page -> new BitSet();

    /** The indexes of the lines that are not the article's; never more than half of the text. Never fails for want of knowledge. */
    BitSet of(SitePage page);
}
