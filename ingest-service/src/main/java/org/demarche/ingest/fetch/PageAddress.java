package org.demarche.ingest.fetch;

import okhttp3.HttpUrl;

/** An address that can be asked for. */
final class PageAddress {

    /** As long as any browser or server goes along with. */
    private static final int LONGEST = 8192;

    private PageAddress() {}

    /** The address without user, password and fragment, null where it is no absolute http or https address. */
    static HttpUrl parse(String url) {
        HttpUrl address = url.length() > LONGEST ? null : HttpUrl.parse(url);
        return address == null ? null : bare(address);
    }

    static String of(HttpUrl address) {
        return bare(address).toString();
    }

    private static HttpUrl bare(HttpUrl address) {
        return address.newBuilder().username("").password("").fragment(null).build();
    }
}
