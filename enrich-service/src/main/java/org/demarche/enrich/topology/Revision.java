package org.demarche.enrich.topology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Tags;

/**
 * What was last written for an article: its revision number and a fingerprint of all that the tags depend on. The same page
 * submitted again has the same fingerprint and changes nothing.
 *
 * @param number milliseconds since the epoch, or one more than the number before where the clock did not move on
 * @param fingerprint of the article, but for when it was fetched, and of the tagger's versions
 */
record Revision(long number, byte[] fingerprint) {

    static final String STORE = "revisions";

    private static final int FINGERPRINT_BYTES = 16;

    /** The revision that would follow. */
    static Revision after(Revision previous, long timestamp, byte[] fingerprint) {
        long least = previous == null ? Long.MIN_VALUE : previous.number + 1;
        return new Revision(Math.max(timestamp, least), fingerprint);
    }

    boolean isOf(byte[] other) {
        return Arrays.equals(fingerprint, other);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(Long.BYTES + FINGERPRINT_BYTES)
                .putLong(number)
                .put(fingerprint)
                .array();
    }

    static Revision fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long number = buffer.getLong();
        byte[] fingerprint = new byte[FINGERPRINT_BYTES];
        buffer.get(fingerprint);
        return new Revision(number, fingerprint);
    }

    static byte[] fingerprint(Article article, Tags.Versions versions) {
        try {
            ObjectNode content = ContractJson.mapper().valueToTree(article);
            content.remove("fetchedAt");
            content.set("versions", ContractJson.mapper().valueToTree(versions));
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(ContractJson.mapper().writeValueAsBytes(content));
            return Arrays.copyOf(digest, FINGERPRINT_BYTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article always has a JSON form", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
