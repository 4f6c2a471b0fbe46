package org.demarche.standalone.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive (ISO 28500): responses of status 200 and resources that are HTML, their transfer and content
 * encodings undone. Every record counts as an entry, whatever it holds.
 */
final class WarcFile implements ContentReader {

    private static final int OK = 200;
    private static final byte[] COMPRESSED_RECORD = {0x1f, (byte) 0x8b, 8};
    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
    /** What may stand in a header that is sent on. */
    private static final Pattern CHARSET = Pattern.compile("[\\w.:+-]{1,40}");

    private final WarcReader reader;
    private final long start;
    private final int limit;

    private WarcFile(WarcReader reader, long start, int limit) {
        this.reader = reader;
        this.start = start;
        this.limit = limit;
    }

    /** Opens an archive at a record, empty where none begins there: it was compressed as a whole and is read from its beginning. */
    static Optional<WarcFile> open(Path path, long start, int limit) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            if (start > 0 && !(beginsWith(file, start, COMPRESSED_RECORD) || beginsWith(file, start, RECORD))) {
                file.close();
                return Optional.empty();
            }
            // As a stream: in a file it would skip over the end of a record that was cut off, and find nothing wrong.
            InputStream bytes = Channels.newInputStream(file.position(start));
            return Optional.of(new WarcFile(new WarcReader(bytes), start, limit));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Content next() throws IOException {
        Optional<WarcRecord> record;
        try {
            record = reader.next();
        } catch (RuntimeException e) {
            throw new IOException(e.toString(), e);
        }
        return record.isPresent() ? content(record.get()) : null;
    }

    @Override
    public long offset() {
        return start + reader.position();
    }

    @Override
    public long bytesRead() {
        return start + reader.position();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Content content(WarcRecord record) {
        try {
            if (record instanceof WarcResponse response
                    && response.contentType().base().equals(MediaType.HTTP)) {
                HttpResponse http = response.http();
                MediaType type = http.contentType();
                return http.status() == OK && isPage(type)
                        ? page(response.target(), type, http.bodyDecoded())
                        : new Content.PassedOver();
            }
            if (record instanceof WarcResource resource && isPage(resource.contentType())) {
                return page(resource.target(), resource.contentType(), resource.body());
            }
            return new Content.PassedOver();
        } catch (IOException | RuntimeException e) {
            // A body that its own headers belie is one record of many; if the archive ends in it, the next read says
            // so.
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Content.Unsendable(
                    record.headers().first("WARC-Target-URI").orElse(null), "unreadable-record", why);
        }
    }

    private Content page(String url, MediaType type, MessageBody body) throws IOException {
        try (InputStream in = body.stream()) {
            byte[] html = in.readNBytes(limit + 1);
            if (html.length > limit) {
                return TooLarge.content(url, limit);
            }
            String charset = type.parameters().get("charset");
            boolean known = charset != null && CHARSET.matcher(charset).matches();
            return new Content.Page(url, known ? charset : null, html);
        }
    }

    private static boolean isPage(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    }

    private static boolean beginsWith(FileChannel file, long start, byte[] expected) throws IOException {
        ByteBuffer found = ByteBuffer.allocate(expected.length);
        while (found.hasRemaining()) {
            if (file.read(found, start + found.position()) < 0) {
                return false;
            }
        }
        return ByteBuffer.wrap(expected).equals(found.flip());
    }
}
