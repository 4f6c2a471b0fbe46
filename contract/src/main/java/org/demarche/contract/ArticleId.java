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

    static String normalise(String text) {
        // Decomposed, because an accent or a Greek iota subscript must not hide the letter whose case is folded.
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String stable = Normalizer.normalize(fold(decomposed), Normalizer.Form.NFKC);
        return SPACE.matcher(stable).replaceAll(" ").strip();
    }

    /** Down, up and down again: only so do "STRAẞE", "Straße" and "STRASSE" meet, and every form of a letter is one. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
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
