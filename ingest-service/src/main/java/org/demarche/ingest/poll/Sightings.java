package org.demarche.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.ingest.discover.Listing.Item;

/**
 * What a source listed when it was last read, in short. An item that is new is taken for one of fifty that were listed with odds of
 * one in eighty million.
 *
 * @param hashes in Base64 four bytes for each item (its address and when it was modified), ascending; null where there were
 *     more than {@value #MOST}
 */
public record Sightings(String hashes) {

    /** Nothing was listed. */
    public static final Sightings NONE = new Sightings("");

    static final int MOST = 2_000;

    public Sightings {
        if (hashes != null && Base64.getDecoder().decode(hashes).length % Integer.BYTES != 0) {
            throw new IllegalArgumentException("not four bytes for each item");
        }
    }

    public static Sightings of(List<Item> listed) {
        if (listed.size() > MOST) {
            return new Sightings(null);
        }
        ByteBuffer bytes = ByteBuffer.allocate(listed.size() * Integer.BYTES);
        listed.stream().mapToInt(Sightings::hash).sorted().forEach(bytes::putInt);
        return new Sightings(Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** The items that were not listed, or not as modified then, in order; all where there were too many to know. */
    public List<Item> unseenAmong(List<Item> listed) {
        if (hashes == null) {
            return listed;
        }
        int[] known = known();
        return unseen(listed, known).toList();
    }

    /**
     * How many of the items are news: those that were not listed; where there were too many to know, those dated after the last
     * time that they were read.
     *
     * @param lastRead null if they never were
     */
    public int freshAmong(List<Item> listed, Instant lastRead) {
        Stream<Item> fresh =
                hashes == null ? listed.stream().filter(item -> isAfter(item, lastRead)) : unseen(listed, known());
        return (int) fresh.count();
    }

    private static Stream<Item> unseen(List<Item> listed, int[] known) {
        return listed.stream().filter(item -> Arrays.binarySearch(known, hash(item)) < 0);
    }

    private static boolean isAfter(Item item, Instant lastRead) {
        return lastRead == null || isAfter(item.modifiedAt(), lastRead) || isAfter(item.publishedAt(), lastRead);
    }

    private static boolean isAfter(Instant date, Instant lastRead) {
        return date != null && date.isAfter(lastRead);
    }

    private int[] known() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(hashes));
        int[] known = new int[bytes.capacity() / Integer.BYTES];
        bytes.asIntBuffer().get(known);
        return known;
    }

    private static int hash(Item item) {
        try {
            String text = item.url() + ' ' + item.modifiedAt();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
