package org.demarche.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes article ids: the first 128 bits of the SHA-256 of the canonical URL, in hex; of the normalised title and text where
 * there is no URL. The same page is the same id, whoever submits it and however often.
 */
public final class ArticleId {

    private static final int BYTES = 16;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private ArticleId() {}

    /** The id of a page with this canonical URL. */
    public static String ofUrl(String canonicalUrl) {
        return hash(canonicalUrl);
    }

    /** The id of a text without an address; differences of case, width and white space do not count. */
    public static String ofText(String title, String text) {
        return hash(normalise(title == null ? "" : title) + '\n' + normalise(text));
    }

    private static String normalise(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // Lower-casing can leave what NFKC composes again; the second pass makes the result a fixed point.
        String stable = Normalizer.normalize(compatible, Normalizer.Form.NFKC);
        return SPACE.matcher(stable).replaceAll(" ").strip();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
