package org.demarche.ingest.url;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Brings the addresses of one page to one form, by crawler-commons' rules and without the parameters of trackers. */
public final class UrlNormaliser {

    private static final String TRACKING_PARAMETERS = "tracking-parameters.txt";

    private static final String WWW = "www.";

    private static final String SCHEME_END = "://";

    /** Longer ones are traps, and stay in memory for as long as they are known. */
    private static final int LONGEST = 4096;

    private static final Pattern ABSOLUTE = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final BasicURLNormalizer normaliser;

    private UrlNormaliser(BasicURLNormalizer normaliser) {
        this.normaliser = normaliser;
    }

    public static UrlNormaliser create() {
        return new UrlNormaliser(BasicURLNormalizer.newBuilder()
                .queryParamsToRemove(trackingParameters())
                .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
                .build());
    }

    /** The normal form of an absolute http or https address, nothing if it is none. */
    public Optional<String> normalise(String url) {
        return Optional.of(url.strip())
                // The normaliser would make an address of any word.
                .filter(given -> ABSOLUTE.matcher(given).lookingAt())
                .map(given -> normaliser.filter(escapeStray(given)))
                .filter(UrlNormaliser::canBeAsked);
    }

    /**
     * What to ask for where an address redirects: the normal form of the other one, or, where that is the same again, the form
     * that its site insists on; nothing where it is no absolute http or https address.
     *
     * @param from normalised
     * @param location as it stands, without user and fragment
     */
    public Optional<String> redirected(String from, String location) {
        return normalise(location).map(normal -> normal.equals(from) ? form(normal, location) : normal);
    }

    /** An address as it stands, if it can be asked of the host of its normal form, else that. */
    public static String form(String normal, String url) {
        return canBeAsked(url) && host(url).equals(host(normal)) ? url : normal;
    }

    /** Whether an address can be asked for as it stands, by every part that it passes through. */
    public static boolean canBeAsked(String url) {
        return url.length() <= LONGEST && isOfTheWeb(url) && HttpUrl.parse(url) != null;
    }

    /**
     * The address that names a page: the canonical one that it states, if that can be believed, else where it was found. A page
     * may not name itself after another publisher's page, nor, as badly made sites do on every page, after the front page.
     *
     * @param url where it was found, normalised
     * @param stated what the page says, as it stands there
     */
    public String canonical(String url, String stated) {
        if (url.equals(stated)) {
            return url;
        }
        return Optional.ofNullable(stated)
                .flatMap(this::normalise)
                .filter(candidate -> sameSite(candidate, url))
                .filter(candidate -> !isFrontPage(candidate) || isFrontPage(url))
                .orElse(url);
    }

    /**
     * The registrable domain of a normalised address, such as {@code bbc.co.uk}; the host itself where there is none. Of a host that
     * lends its subdomains to everybody ({@code github.io}) each is a domain of its own.
     */
    public String domain(String url) {
        String host = host(url);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? lastTwoLabels(host) : domain;
    }

    /** The host of a normalised address, without the label that every site may leave out. */
    public String site(String url) {
        String host = host(url);
        return host.startsWith(WWW) && host.indexOf('.', WWW.length()) > 0 ? host.substring(WWW.length()) : host;
    }

    /** The host of a normalised address, without the port. */
    public static String host(String url) {
        int start = url.indexOf(SCHEME_END) + SCHEME_END.length();
        int end = endOfAuthority(url, start);
        start = Math.max(start, url.lastIndexOf('@', end - 1) + 1);
        int port = url.lastIndexOf(':', end - 1);
        // The colons between brackets are an IPv6 address's own.
        boolean hasPort = port > start && url.lastIndexOf(']', end - 1) < port;
        return url.substring(start, hasPort ? port : end);
    }

    private static int endOfAuthority(String url, int start) {
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The rule of the public suffix list for suffixes that it does not know: the last label is one. */
    private static String lastTwoLabels(String host) {
        if (Character.isDigit(host.charAt(host.length() - 1)) || host.endsWith("]")) {
            return host;
        }
        int last = host.lastIndexOf('.');
        return last < 0 ? host : host.substring(host.lastIndexOf('.', last - 1) + 1);
    }

    private boolean sameSite(String a, String b) {
        return domain(a).equals(domain(b));
    }

    private static boolean isFrontPage(String url) {
        URI uri = URI.create(url);
        return (uri.getPath() == null || uri.getPath().length() <= 1) && uri.getQuery() == null;
    }

    private static boolean isOfTheWeb(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Browsers take these as they stand, and people paste them; {@link URI} does not. */
    private static String escapeStray(String url) {
        return url.replace(" ", "%20").replace("|", "%7C").replace("[", "%5B").replace("]", "%5D");
    }

    private static List<String> trackingParameters() {
        try (InputStream in = UrlNormaliser.class.getResourceAsStream(TRACKING_PARAMETERS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
