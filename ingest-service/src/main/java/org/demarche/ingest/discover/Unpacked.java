package org.demarche.ingest.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What is inside of a listing that lies packed at its address, as sitemaps often do. */
final class Unpacked {

    /** In bytes: by the sitemaps' protocol none is longer. */
    static final int MOST = 50 * 1024 * 1024;

    private Unpacked() {}

    /** The body itself where it is not packed; nothing where it is longer than the limit, which is in bytes, or broken. */
    static Optional<byte[]> of(byte[] body, int most) {
        if (body.length < 2 || (body[0] & 0xFF) != 0x1F || (body[1] & 0xFF) != 0x8B) {
            return Optional.of(body).filter(bytes -> bytes.length <= most);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = in.readNBytes(most + 1);
            return Optional.of(unpacked).filter(bytes -> bytes.length <= most);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
