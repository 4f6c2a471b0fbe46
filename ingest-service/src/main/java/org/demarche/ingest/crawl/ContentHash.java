package org.demarche.ingest.crawl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.demarche.contract.Article;

/** Tells whether an article changed at its source: the first 128 bits of the SHA-256 of its title and text, in hex. */
final class ContentHash {

    private static final int BYTES = 16;

    private ContentHash() {}

    static String of(Article article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(article.title()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(article.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
