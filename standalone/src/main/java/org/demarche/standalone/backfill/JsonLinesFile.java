package org.demarche.standalone.backfill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A submission or an article a line. */
final class JsonLinesFile implements ContentReader {

    private final FileBytes file;
    private final BoundedLines lines;
    private final boolean canBeginWithin;
    private final int limit;
    private long offset;

    private JsonLinesFile(FileBytes file, BoundedLines lines, boolean canBeginWithin, int limit) {
        this.file = file;
        this.lines = lines;
        this.canBeginWithin = canBeginWithin;
        this.limit = limit;
    }

    /**
     * Opens a file.
     *
     * @param start the byte at which a line begins
     */
    static JsonLinesFile open(Path path, long start, int limit) throws IOException {
        FileBytes file = FileBytes.open(path, start);
        return new JsonLinesFile(
                file, new BoundedLines(file, start, limit), !Format.isCompressed(path.toString()), limit);
    }

    @Override
    public Content next() throws IOException {
        BoundedLines.Line line = lines.next();
        while (line != null && isBlank(line)) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        offset = canBeginWithin ? line.start() : 0;
        return line.bytes() == null ? TooLarge.content(null, limit) : SubmissionJson.read(line.bytes());
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public long bytesRead() {
        try {
            return file.position();
        } catch (IOException e) {
            // It is only told to people, and who reads on meets the fault.
            return offset;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static boolean isBlank(BoundedLines.Line line) {
        return line.bytes() != null
                && line.bytes().length < 8
                && new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank();
    }
}
