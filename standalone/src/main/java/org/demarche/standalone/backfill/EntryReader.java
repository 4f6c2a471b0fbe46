package org.demarche.standalone.backfill;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads the entries of an input that come after a position. */
final class EntryReader implements Closeable {

    private final int number;
    private final Input input;
    private final ContentReader contents;
    private final long after;
    private long entry;

    private EntryReader(int number, Input input, ContentReader contents, long first, long after) {
        this.number = number;
        this.input = input;
        this.contents = contents;
        this.entry = first - 1;
        this.after = after;
    }

    /**
     * Opens an input.
     *
     * @param number of the input
     * @param after the last entry that is not wanted
     * @param limit the largest content, in bytes
     */
    static EntryReader open(int number, Input input, Position after, int limit) throws BrokenInputException {
        try {
            if (after.offset() > 0) {
                Optional<? extends ContentReader> within = within(input, after.offset(), limit);
                if (within.isPresent()) {
                    return new EntryReader(number, input, within.get(), after.entry(), after.entry());
                }
            }
            return new EntryReader(number, input, beginning(input, limit), 1, after.entry());
        } catch (IOException e) {
            throw new BrokenInputException(input, after.offset(), e);
        }
    }

    /** The next entry, null at the end. */
    Entry next() throws BrokenInputException {
        try {
            Content content = contents.next();
            entry++;
            while (content != null && entry <= after) {
                content = contents.next();
                entry++;
            }
            return content == null ? null : new Entry(new Position(number, entry, contents.offset()), content);
        } catch (IOException e) {
            throw new BrokenInputException(input, contents.offset(), e);
        }
    }

    long bytesRead() {
        return contents.bytesRead();
    }

    @Override
    public void close() throws IOException {
        contents.close();
    }

    private static Optional<? extends ContentReader> within(Input input, long offset, int limit) throws IOException {
        Input.InFile file = (Input.InFile) input;
        return file.format() == Format.WARC
                ? WarcFile.open(file.path(), offset, limit)
                : Optional.of(JsonLinesFile.open(file.path(), offset, limit));
    }

    private static ContentReader beginning(Input input, int limit) throws IOException {
        if (input instanceof Input.InFile file) {
            return switch (file.format()) {
                case WARC -> WarcFile.open(file.path(), 0, limit).orElseThrow();
                case JSON_LINES -> JsonLinesFile.open(file.path(), 0, limit);
                case PAGE, TEXT, JSON -> new WholeFile(file, limit);
            };
        }
        return new AddressList(((Input.Addresses) input).urls());
    }
}
