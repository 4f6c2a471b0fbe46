package org.demarche.ingest.extract.head;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The few parts of an address that say something about its page. */
public final class UrlParts {

    private static final int LONGEST_HOST = 300;
    private static final String REFUSED = " \"<>\\^`{|}";

    private UrlParts() {}

    /** The host without www, empty if the address has none. */
    public static String host(String url) {
        try {
            String host = url == null ? null : URI.create(url.strip()).getHost();
            return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether a link leads from this page to the front page of its site; {@code link} may be null. */
    public static boolean leadsHome(Element link, String url) {
        String address = link == null ? null : absolute(link.attr("href"), url);
        if (address == null || url == null || !host(address).equals(host(url))) {
            return false;
        }
        return isRoot(address) && !isRoot(url);
    }

    /** Whether an address, which must be one, is that of a front page. */
    public static boolean isRoot(String address) {
        URI uri = URI.create(address.strip());
        return (uri.getPath() == null || uri.getPath().length() <= 1) && uri.getQuery() == null;
    }

    /** The address with the signs encoded that no address may hold, though pages write them and browsers take them. */
    private static String encoded(String url) {
        StringBuilder encoded = null;
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean refused = REFUSED.indexOf(c) >= 0;
            if (refused && encoded == null) {
                encoded = new StringBuilder(url.length() + 8).append(url, 0, i);
            }
            if (refused) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else if (encoded != null) {
                encoded.append(c);
            }
        }
        return encoded == null ? url : encoded.toString();
    }

    /** The address made absolute, null if that cannot be. */
    public static String absolute(String url, String base) {
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            URI address = URI.create(encoded(url.strip()));
            URI absolute = base == null ? address : URI.create(base.strip()).resolve(address);
            boolean web =
                    "http".equalsIgnoreCase(absolute.getScheme()) || "https".equalsIgnoreCase(absolute.getScheme());
            return !web ? null : absolute.getHost() == null ? withPlainHost(absolute) : absolute.toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The address with the letters of its host spelt as the network knows it, null where that does not make a host of it. */
    private static String withPlainHost(URI address) {
        String authority = address.getRawAuthority();
        if (authority == null || authority.length() > LONGEST_HOST || authority.indexOf('@') >= 0) {
            return null;
        }
        String written = address.toString();
        String rest = written.substring(written.indexOf(authority) + authority.length());
        URI plain = URI.create(address.getScheme() + "://" + IDN.toASCII(authority) + rest);
        return plain.getHost() == null ? null : plain.toString();
    }
}
