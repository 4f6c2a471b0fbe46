package org.demarche.standalone.backfill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.demarche.contract.ContractJson;

/** A file that is one content: a page, a text or a submission. */
final class WholeFile implements ContentReader {

    private final Input.InFile file;
    private final int limit;
    private boolean read;

    WholeFile(Input.InFile file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    @Override
    public Content next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        try (InputStream in = FileBytes.open(file.path())) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? TooLarge.content(file.url(), limit) : content(bytes);
        }
    }

    @Override
    public long offset() {
        return 0;
    }

    @Override
    public long bytesRead() {
        return read ? file.bytes() : 0;
    }

    @Override
    public void close() {
        // Nothing stays open between calls.
    }

    private Content content(byte[] bytes) {
        return switch (file.format()) {
            case TEXT -> text(bytes);
            case JSON -> SubmissionJson.read(bytes);
            default -> new Content.Page(file.url(), null, bytes);
        };
    }

    private Content text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Content.Unsendable(file.url(), "not-utf-8", "a text must be UTF-8");
        }
        ObjectNode json = ContractJson.mapper().createObjectNode();
        if (file.url() != null) {
            json.put("url", file.url());
        }
        return SubmissionJson.submission(json.put("text", text.startsWith("\uFEFF") ? text.substring(1) : text));
    }
}
