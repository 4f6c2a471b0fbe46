package org.demarche.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What kind of page was fetched: an article or the beginning of one, or the reason why it is none. */
public enum PageKind {
    /** A whole article. */
    @JsonProperty("ok")
    OK,
    /** The beginning of an article, or too little text to be sure that it is a whole one. */
    @JsonProperty("stub")
    STUB,
    /** A front page, a section, search results: links to articles. */
    @JsonProperty("listing")
    LISTING,
    /** A page without text until its scripts have run. */
    @JsonProperty("script-only")
    SCRIPT_ONLY,
    /** A page that asks for consent before it shows anything. */
    @JsonProperty("consent-wall")
    CONSENT_WALL,
    /** What a site says where it has no page to show, or none to us: not found, denied, prove that you are a person. */
    @JsonProperty("error-page")
    ERROR_PAGE;

    /** Its word in JSON, headers and metrics, such as {@code script-only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether such a page goes on as an article. */
    public boolean isArticle() {
        return this == OK || this == STUB;
    }
}
